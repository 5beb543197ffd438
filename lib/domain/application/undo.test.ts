import { describe, expect, it } from 'vitest'
import { transition } from '@/lib/domain/workflow'
import { undoAction } from './undo'
import { applicationWorkflow } from './workflow'

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
})
