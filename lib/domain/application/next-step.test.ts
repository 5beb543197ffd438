import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step'
import { type ApplicationStatus, applicationStatuses } from './status'

const nothing = { sentAt: null, heldUntil: null, publishBy: null, codesUntil: null }
const sentAt = new Date('2026-11-20T23:30:00+09:00')

describe('R-APP-8 what comes next, who acts and by when', () => {
  it.each<[ApplicationStatus, object, string, RegExp]>([
    ['SUBMITTED', { sentAt }, '支払基金（審査担当）', /^令和8年（2026年）12月4日（金）ごろまで/],
    ['RESUBMITTED', { sentAt }, '支払基金（審査担当）', /12月4日/],
    ['SENT_BACK', {}, '申請者', /期限はありません/],
    ['ON_HOLD', { heldUntil: '2026-12-01' }, '支払基金（審査担当）', /12月1日（火）に審査を再開/],
    ['APPROVED', { publishBy: '2026-12-10' }, '支払基金', /12月10日（木）まで/],
    ['ISSUED', { codesUntil: new Date('2027-05-19T12:00:00+09:00') }, '申請者', /令和9年（2027年）5月19日/],
    ['WITHDRAWN', {}, '行うことはありません', /－/],
  ])('R-APP-8 %s', (status, facts, who, by) => {
    const step = nextStep({ status, ...nothing, ...facts })
    expect(step.who).toBe(who)
    expect(step.by).toMatch(by)
  })

  it('R-APP-8 every status says something of each, also where a date is not known', () => {
    for (const status of applicationStatuses)
      expect(Object.values(nextStep({ status, ...nothing })).every((words) => words.length > 0)).toBe(true)
  })
})
