import { describe, expect, it } from 'vitest'
import { allowedActions } from '@/lib/domain/workflow'
import { mayClaimNotice } from './claim'
import { noticeStatuses } from './status'
import { noticeWorkflow } from './workflow'

describe('R-CLK-2 claiming a notice', () => {
  it('is open where a person of the fund decides, to those who decide', () => {
    const decisions = ['confirm', 'register', 'sendBack', 'reject']
    for (const role of ['clerk', 'supervisor', 'admin', 'auditor', 'insurer', 'association'] as const) {
      for (const status of noticeStatuses) {
        // A clerk rejects nothing that was sent back, but may withdraw what came on paper.
        const more = role === 'clerk' && status === 'SENT_BACK' ? ['withdraw'] : []
        const rows = allowedActions(noticeWorkflow, role, status)
        const open = rows.some(({ action }) => [...decisions, ...more].includes(action))
        expect(mayClaimNotice(role, status), `${role} in ${status}`).toBe(open)
      }
    }
  })
})
