import { expect, it } from 'vitest'
import { requireHoldUntil } from './hold-until'

const today = '2026-11-20'

it.each(['2026-11-21', '2027-11-20'])('R-CLK-4 a case can be held until %s', (until) => {
  expect(() => requireHoldUntil(until, today)).not.toThrow()
})

it.each([
  ['2026-11-20', '明日以降'],
  ['2027-11-21', '1年以内'],
  ['2062-11-21', '1年以内'],
  ['9999-12-31', '1年以内'],
])('R-CLK-4 but not until %s', (until, words) => {
  expect(() => requireHoldUntil(until, today)).toThrow(words)
})
