import { describe, expect, it } from 'vitest'
import { membershipWorkflow } from '@/lib/domain/account/membership-workflow'
import { rescueWorkflow } from '@/lib/domain/account/rescue-workflow'
import { accountWorkflow } from '@/lib/domain/account/workflow'
import { applicationWorkflow } from '@/lib/domain/application/workflow'
import { deviceWorkflow } from '@/lib/domain/device/workflow'
import { insurerCodeWorkflow } from '@/lib/domain/insurer-code/workflow'
import { importWorkflow } from '@/lib/domain/master-import/workflow'
import { monthWorkflow } from '@/lib/domain/month/workflow'
import { noticeWorkflow } from '@/lib/domain/notice/workflow'
import {
  type ActingRole,
  actingRoleLabels,
  allowedActions,
  transition,
  type Workflow,
} from '@/lib/domain/workflow'

const tables: [string, Workflow<string, string>][] = [
  ['application', applicationWorkflow],
  ['notice', noticeWorkflow],
  ['month', monthWorkflow],
  ['account', accountWorkflow],
  ['membership', membershipWorkflow],
  ['rescue', rescueWorkflow],
  ['device', deviceWorkflow],
  ['insurer code', insurerCodeWorkflow],
  ['master import', importWorkflow],
]
const everyRole = Object.keys(actingRoleLabels) as ActingRole[]

describe.each(tables)('every workflow table: %s', (_name, table) => {
  it('reaches every status from the start', () => {
    const reached = new Set<string>()
    let grown = -1
    while (grown !== reached.size) {
      grown = reached.size
      for (const row of table.rows) {
        if (row.from.length === 0 || row.from.some((status) => reached.has(status))) reached.add(row.to)
      }
    }
    expect([...reached].sort()).toEqual([...table.statuses].sort())
  })

  it('says what one role may do in one status without contradiction', () => {
    for (const role of everyRole) {
      for (const status of [null, ...table.statuses]) {
        const actions = allowedActions(table, role, status).map((row) => row.action)
        expect(new Set(actions).size, `${role} in ${status}`).toBe(actions.length)
      }
    }
  })

  it('has a Japanese name for every status and a verb on every button', () => {
    for (const status of table.statuses) expect(table.labels[status]).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    for (const row of table.rows) expect(row.label, row.action).toMatch(/[うくすつぬむるぐぶ]$/)
  })

  it('asks for a comment only with a label', () => {
    for (const row of table.rows) {
      if (row.comment !== 'none') expect(row.commentLabel, row.action).toMatch(/./)
    }
  })

  it('never leaves anything to the auditor', () => {
    expect(table.rows.filter((row) => row.by.includes('auditor'))).toEqual([])
  })
})

describe('transition', () => {
  it('gives the row when the role may act in the status', () => {
    expect(transition(applicationWorkflow, 'approve', 'clerk', 'SUBMITTED')?.to).toBe('APPROVED')
  })

  it('gives nothing for the wrong role, the wrong status, and no case yet', () => {
    expect(transition(applicationWorkflow, 'approve', 'institution', 'SUBMITTED')).toBeUndefined()
    expect(transition(applicationWorkflow, 'approve', 'clerk', 'APPROVED')).toBeUndefined()
    expect(transition(applicationWorkflow, 'approve', 'clerk', null)).toBeUndefined()
  })

  it('begins a case from no status only', () => {
    expect(transition(applicationWorkflow, 'start', 'institution', null)?.to).toBe('DRAFT')
    expect(transition(applicationWorkflow, 'start', 'institution', 'DRAFT')).toBeUndefined()
  })
})
