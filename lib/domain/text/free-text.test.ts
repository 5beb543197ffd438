import { expect, test } from 'vitest'
import { freeTextProblem } from './free-text'

const words = { label: '備考', max: 5 }

test.each(['', '12345', '一\n二\r\n三', '髙﨑𠮷葛󠄀あ', '👨‍👩‍👧😀'])('R-ALL-5 %j is taken', (text) => {
  expect(freeTextProblem(text, words)).toBeUndefined()
})

test.each([
  ['123456', '備考は5文字以内で入力してください（現在6文字）。'],
  ['a\u0000b', expect.stringMatching(/目に見えない/)],
  ['\ud800', expect.stringMatching(/目に見えない/)],
  ['田\ue38b', expect.stringMatching(/2文字目.*外字/)],
])('R-ALL-1 %j is refused, and why', (text, sentence) => {
  expect(freeTextProblem(text, words)).toEqual(sentence)
})

test('R-ALL-1 large numbers are told with separators', () => {
  expect(freeTextProblem('あ'.repeat(10_000), { label: '備考', max: 2_000 })).toBe(
    '備考は2,000文字以内で入力してください（現在10,000文字）。',
  )
})
