import { describe, expect, it } from 'vitest'
import { claimEnd, claimState } from './claim'

const now = new Date('2026-11-20T14:00:00+09:00')
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds)

describe('R-CLK-2 a claim', () => {
  it.each([
    ['a', at(1), 'a', 'mine'],
    ['a', at(1), 'b', 'others'],
    ['a', at(1), null, 'others'],
    ['a', at(0), 'b', 'free'],
    ['a', at(-1), 'a', 'free'],
    [null, null, 'b', 'free'],
  ] as const)('of %s until %s is %s’s: %s', (claimedById, claimedUntil, who, state) => {
    expect(claimState({ claimedById, claimedUntil }, now, who)).toBe(state)
  })

  it('ends twenty minutes later', () => {
    expect(claimEnd(now)).toEqual(new Date('2026-11-20T14:20:00+09:00'))
  })
})
