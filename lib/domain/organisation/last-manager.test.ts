import { describe, expect, it } from 'vitest'
import { isLastManager, possibleSuccessors } from '@/lib/domain/organisation/last-manager'

const manager = (id: number) => ({ id, role: 'MANAGER' as const })
const member = (id: number) => ({ id, role: 'MEMBER' as const })

describe('the last 管理者', () => {
  it.each([
    ['alone', [manager(1)], 1, true],
    ['with 担当者 only', [manager(1), member(2)], 1, true],
    ['with another 管理者', [manager(1), manager(2)], 1, false],
    ['a 担当者 is never it', [manager(1), member(2)], 2, false],
    ['nobody', [], 1, false],
  ] as const)('R-REG-8 %s', (_, people, id, last) => {
    expect(isLastManager(people, id)).toBe(last)
  })

  it('R-REG-8 everybody else could take over', () => {
    expect(possibleSuccessors([manager(1), member(2), manager(3)], 1).map(({ id }) => id)).toEqual([2, 3])
  })
})
