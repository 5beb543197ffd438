import { describe, expect, it } from 'vitest'
import { transition } from '@/lib/domain/workflow'
import { undoAction, undoEnd, undoSecondsLeft } from './undo'
import { applicationWorkflow } from './workflow'

const now = new Date('2026-11-20T14:00:00+09:00')

describe('R-CLK-4 undoing a decision', () => {
  const decisions = applicationWorkflow.rows.filter(({ action }) =>
    ['sendBack', 'hold', 'resume', 'reject', 'approve'].includes(action),
  )

  it.each(decisions)('leads from every outcome of $action back to where it started', ({ from, to }) => {
    for (const before of from) {
      const action = undoAction(before)
      const outcomes = to === 'APPROVED' ? [to, 'ISSUED' as const] : [to]
      for (const after of outcomes) {
        const row = action && transition(applicationWorkflow, action, 'clerk', after)
        expect(row?.to, `${before} → ${after}`).toBe(before)
      }
    }
  })

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
