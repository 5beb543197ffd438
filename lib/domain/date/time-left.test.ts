import { expect, it } from 'vitest'
import { timeLeftInWords } from './time-left'

it.each([
  ['2026-11-30', 'あと8日'],
  ['2026-11-23', 'あと1日'],
  ['2026-11-22', '今日まで'],
  ['2026-11-21', '1日超過'],
  ['2026-10-31', '22日超過'],
])('R-CLK-6 until %s there is %s on 2026-11-22', (until, words) => {
  expect(timeLeftInWords(until, '2026-11-22')).toBe(words)
})
