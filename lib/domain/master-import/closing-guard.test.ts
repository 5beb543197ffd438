import { expect, it } from 'vitest'
import { closingProblem, needsClosingConsent } from '@/lib/domain/master-import/closing-guard'

it.each([
  [100, 100, false],
  [11, 101, true],
  [10, 101, false],
  [8479, 84_790, false],
  [8480, 84_790, true],
  [0, 0, false],
])('R-CLK-7 closing %i of %i needs a word: %s', (gone, open, expected) => {
  expect(needsClosingConsent(gone, open)).toBe(expected)
})

it('R-ALL-1 says how many', () => {
  expect(closingProblem(42_395, 84_790)).toContain('42,395件（登録済みの50%）')
})
