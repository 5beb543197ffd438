import { expect, it } from 'vitest'
import { browserInWords } from './browser-words'

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/141.0`, 'Windows の Edge'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, 'Windows の Chrome'],
  [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${chrome}`, 'Android の Chrome'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604',
    'iPhone の Safari',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:143.0) Gecko/20100101 Firefox/143.0', 'Mac の Firefox'],
  ['curl/8.5.0', '不明な端末'],
  [null, '不明な端末'],
])('R-REG-10 %s is %s', (userAgent, words) => {
  expect(browserInWords(userAgent)).toBe(words)
})
