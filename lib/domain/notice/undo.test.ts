import { describe, expect, it } from 'vitest'
import { transition } from '@/lib/domain/workflow'
import { undoNoticeAction } from './undo'
import { noticeWorkflow } from './workflow'

describe('R-CLK-4 undoing a decision on a notice', () => {
  const decisions = noticeWorkflow.rows.filter(({ action }) =>
    ['sendBack', 'reject', 'confirm'].includes(action),
  )

  it.each(decisions)('leads from every outcome of $action back to where it started', ({ from, to }) => {
    for (const before of from) {
      const action = undoNoticeAction(before)
      const row = action && transition(noticeWorkflow, action, 'supervisor', to)
      expect(row?.to, `${before} → ${to}`).toBe(before)
    }
  })
})
