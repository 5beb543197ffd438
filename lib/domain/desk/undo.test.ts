import { describe, expect, it } from 'vitest'
import { undoEnd, undoSecondsLeft } from './undo'

const now = new Date('2026-11-20T14:00:00+09:00')

describe('R-CLK-4 the time to undo a decision', () => {
  it.each([
    [0, 30],
    [1, 30],
    [29_999, 1],
    [30_000, 0],
    [90_000, 0],
  ])('after %i ms there are %i seconds left', (passed, left) => {
    expect(undoSecondsLeft(undoEnd(now), new Date(now.getTime() + passed))).toBe(left)
  })
})
