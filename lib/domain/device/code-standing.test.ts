import { expect, test } from 'vitest'
import { codeStanding } from './code-standing'

const end = new Date('2026-11-20T12:00:00+09:00')
const before = new Date(end.getTime() - 1)

test.each([
  ['ISSUED', before, 'USABLE'],
  ['ISSUED', end, 'EXPIRED'],
  ['ACTIVE', end, 'USED'],
  ['STOPPED', before, 'DEAD'],
  ['REPLACED', before, 'DEAD'],
] as const)('D-3 the code of a device in %s is %s → %s', (status, now, standing) => {
  expect(codeStanding({ status, codeExpiresAt: end }, now)).toBe(standing)
})
