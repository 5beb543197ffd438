import { describe, expect, it } from 'vitest'
import { applicationStatuses } from '@/lib/domain/application/status'
import { applicationWorkflow } from '@/lib/domain/application/workflow'
import { allowedActions } from '@/lib/domain/workflow'
import { mayClaim } from './claim'

describe('R-CLK-2 claiming an application', () => {
  it('is open where a decision is, to those who decide', () => {
    const decisions = ['approve', 'sendBack', 'reject', 'hold', 'resume']
    for (const role of ['clerk', 'supervisor', 'admin', 'auditor', 'institution'] as const) {
      for (const status of applicationStatuses) {
        const rows = allowedActions(applicationWorkflow, role, status)
        const open = rows.some(({ action }) => decisions.includes(action))
        expect(mayClaim(role, status), `${role} in ${status}`).toBe(open)
      }
    }
  })
})
