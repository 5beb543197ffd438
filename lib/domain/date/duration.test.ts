import { expect, it } from 'vitest'
import { durationInWords } from './duration'

it.each([
  [0, '1分'],
  [0.5, '30分'],
  [0.99, '59分'],
  [1, '1時間'],
  [23.4, '23時間'],
  [24, '1日'],
  [60, '2.5日'],
  [240, '10日'],
])('R-CLK-6 %d hours are %s', (hours, words) => {
  expect(durationInWords(hours)).toBe(words)
})
