import { describe, expect, it } from 'vitest'
import { type ApplicationStatus, applicationStatuses } from '@/lib/domain/application/status'
import {
  type ApplicationAction,
  applicationActions,
  applicationWorkflow,
} from '@/lib/domain/application/workflow'
import { type ActingRole, actingRoleLabels, transition } from '@/lib/domain/workflow'

type Row = [ApplicationAction, ActingRole[], (ApplicationStatus | null)[], ApplicationStatus, string]

const applicant: ActingRole[] = ['institution', 'insurer']
const reviewer: ActingRole[] = ['clerk', 'supervisor']

/** The agreed table, written out a second time: a row changed by mistake shows up here. */
const agreed: Row[] = [
  ['start', applicant, [null], 'DRAFT', 'none'],
  ['submit', applicant, ['DRAFT'], 'SUBMITTED', 'none'],
  ['withdraw', applicant, ['SUBMITTED', 'SENT_BACK', 'RESUBMITTED', 'ON_HOLD'], 'WITHDRAWN', 'optional'],
  ['sendBack', reviewer, ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'], 'SENT_BACK', 'required'],
  ['resubmit', applicant, ['SENT_BACK'], 'RESUBMITTED', 'none'],
  ['hold', reviewer, ['SUBMITTED', 'RESUBMITTED'], 'ON_HOLD', 'required'],
  ['resume', [...reviewer, 'system'], ['ON_HOLD'], 'SUBMITTED', 'none'],
  ['reject', reviewer, ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'], 'REJECTED', 'required'],
  ['approve', [...reviewer, 'system'], ['SUBMITTED', 'RESUBMITTED'], 'APPROVED', 'optional'],
  ['issue', ['system'], ['APPROVED'], 'ISSUED', 'none'],
  ['end', [...applicant, 'system'], ['ISSUED'], 'ENDED', 'required'],
  ['expire', ['system'], ['DRAFT'], 'EXPIRED', 'none'],
  ['undo', reviewer, ['SENT_BACK', 'REJECTED', 'APPROVED', 'ISSUED', 'ON_HOLD'], 'SUBMITTED', 'none'],
  [
    'undoToResubmitted',
    reviewer,
    ['SENT_BACK', 'REJECTED', 'APPROVED', 'ISSUED', 'ON_HOLD'],
    'RESUBMITTED',
    'none',
  ],
  ['undoToHeld', reviewer, ['SENT_BACK', 'REJECTED', 'APPROVED', 'ISSUED', 'SUBMITTED'], 'ON_HOLD', 'none'],
]

describe('application workflow', () => {
  it('R-APP-8 has every action once', () => {
    expect(agreed.map(([action]) => action)).toEqual([...applicationActions])
    expect(applicationWorkflow.rows.map((row) => row.action)).toEqual([...applicationActions])
  })

  it.each(agreed)('R-APP-9 %s by %j from %j to %s', (action, by, from, to, comment) => {
    for (const role of Object.keys(actingRoleLabels) as ActingRole[]) {
      for (const status of [null, ...applicationStatuses]) {
        const row = transition(applicationWorkflow, action, role, status)
        const expected = by.includes(role) && from.includes(status) ? { to, comment } : undefined
        expect(row && { to: row.to, comment: row.comment }, `${role} in ${status}`).toEqual(expected)
      }
    }
  })
})
