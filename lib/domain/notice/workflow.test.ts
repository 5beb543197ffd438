import { describe, expect, it } from 'vitest'
import { type NoticeStatus, noticeStatuses } from '@/lib/domain/notice/status'
import { type NoticeAction, noticeActions, noticeWorkflow } from '@/lib/domain/notice/workflow'
import { type ActingRole, actingRoleLabels, transition } from '@/lib/domain/workflow'

type Row = [NoticeAction, ActingRole[], (NoticeStatus | null)[], NoticeStatus, string]

const filer: ActingRole[] = ['insurer', 'association', 'clerk']

/** The agreed table, written out a second time: a row changed by mistake shows up here. */
const agreed: Row[] = [
  ['start', filer, [null], 'DRAFT', 'none'],
  ['submit', filer, ['DRAFT'], 'RECEIVED', 'none'],
  ['withdraw', filer, ['RECEIVED', 'SENT_BACK'], 'WITHDRAWN', 'optional'],
  ['sendBack', ['clerk', 'supervisor'], ['RECEIVED', 'CONFIRMED'], 'SENT_BACK', 'required'],
  ['resubmit', filer, ['SENT_BACK'], 'RECEIVED', 'none'],
  ['reject', ['supervisor'], ['RECEIVED', 'SENT_BACK'], 'REJECTED', 'required'],
  ['confirm', ['clerk', 'supervisor'], ['RECEIVED'], 'CONFIRMED', 'none'],
  ['register', ['supervisor'], ['CONFIRMED'], 'REGISTERED', 'none'],
  ['handBack', ['system'], ['REGISTERED'], 'HANDED_BACK', 'none'],
  ['publish', ['system'], ['HANDED_BACK'], 'PUBLISHED', 'none'],
  ['takeEffect', ['system'], ['HANDED_BACK'], 'EFFECTIVE', 'none'],
  ['undo', ['clerk', 'supervisor'], ['CONFIRMED', 'SENT_BACK', 'REJECTED'], 'RECEIVED', 'none'],
  ['undoToConfirmed', ['clerk', 'supervisor'], ['SENT_BACK'], 'CONFIRMED', 'none'],
  ['undoToSentBack', ['clerk', 'supervisor'], ['REJECTED'], 'SENT_BACK', 'none'],
]

describe('notice workflow', () => {
  it('R-INS-7 has every action once', () => {
    expect(agreed.map(([action]) => action)).toEqual([...noticeActions])
    expect(noticeWorkflow.rows.map((row) => row.action)).toEqual([...noticeActions])
  })

  it.each(agreed)('R-INS-7 %s by %j from %j to %s', (action, by, from, to, comment) => {
    for (const role of Object.keys(actingRoleLabels) as ActingRole[]) {
      for (const status of [null, ...noticeStatuses]) {
        const row = transition(noticeWorkflow, action, role, status)
        const expected = by.includes(role) && from.includes(status) ? { to, comment } : undefined
        expect(row && { to: row.to, comment: row.comment }, `${role} in ${status}`).toEqual(expected)
      }
    }
  })

  it('R-INS-7 whoever confirmed or entered a notice may not register it', () => {
    const row = transition(noticeWorkflow, 'register', 'supervisor', 'CONFIRMED')
    expect(row?.notBy).toEqual(['confirm', 'start', 'submit', 'resubmit'])
  })
})
