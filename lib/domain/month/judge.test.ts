import { describe, expect, it } from 'vitest'
import { type JudgedNotice, judge, type NoticeStep } from '@/lib/domain/month/judge'
import type { MonthStatus } from '@/lib/domain/month/status'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { refusalMessages } from '@/lib/domain/refusal'

const fit: JudgedNotice = {
  kind: 'INTRODUCTION',
  status: 'CONFIRMED',
  runMonth: '2026-11',
  version: 3,
  seenVersion: 3,
  liveCode: null,
  namedCode: null,
  didEarlier: false,
  claimed: false,
}
const closed = { month: '2026-11', status: 'CLOSED' as MonthStatus }
const abolition = { ...fit, kind: 'ABOLITION' as const }

describe('R-CLK-5 what a step does with a notice', () => {
  it.each<[NoticeStep, MonthStatus, NoticeStatus, string]>([
    ['confirm', 'OPEN', 'RECEIVED', 'done'],
    ['confirm', 'CLOSED', 'RECEIVED', 'done'],
    ['confirm', 'CLOSED', 'CONFIRMED', 'skipped'],
    ['confirm', 'CLOSED', 'SENT_BACK', 'refused'],
    ['confirm', 'CLOSED', 'WITHDRAWN', 'refused'],
    ['register', 'OPEN', 'CONFIRMED', 'refused'],
    ['register', 'CLOSED', 'CONFIRMED', 'done'],
    ['register', 'CLOSED', 'RECEIVED', 'refused'],
    ['register', 'CLOSED', 'HANDED_BACK', 'skipped'],
    ['register', 'REGISTERED', 'CONFIRMED', 'refused'],
    ['hand-back', 'CLOSED', 'REGISTERED', 'done'],
    ['hand-back', 'CLOSED', 'EFFECTIVE', 'skipped'],
    ['publish', 'CLOSED', 'HANDED_BACK', 'refused'],
    ['publish', 'REGISTERED', 'HANDED_BACK', 'done'],
    ['publish', 'REGISTERED', 'PUBLISHED', 'skipped'],
  ])('R-INS-5 %s in a month %s of a notice %s: %s', (step, status, notice, result) => {
    expect(judge(step, { ...closed, status }, { ...fit, status: notice }).result).toBe(result)
  })

  it('R-INS-7 not by the person who entered or confirmed it', () => {
    expect(judge('register', closed, { ...fit, didEarlier: true })).toMatchObject({
      result: 'refused',
      message: '入力または確認をした本人は登録できません。ほかの承認担当が登録してください。',
    })
    expect(judge('confirm', closed, { ...fit, status: 'RECEIVED', didEarlier: true }).result).toBe('done')
  })

  it('R-INS-8 one live code per insurer', () => {
    expect(judge('register', closed, { ...fit, liveCode: '1390000014' })).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('1390000014'),
    })
  })

  it.each([
    ['1390000014', '1390000014', 'done'],
    [null, '1390000014', 'refused'],
    ['1390000022', '1390000014', 'refused'],
  ])('R-INS-10 a 廃止届 needs the live code: %j, named %j: %s', (liveCode, namedCode, result) => {
    expect(judge('register', closed, { ...abolition, liveCode, namedCode }).result).toBe(result)
  })

  it('R-CLK-2 nobody decides on a version they have not seen; where nobody decides, none is asked', () => {
    expect(judge('register', closed, { ...fit, seenVersion: 2 }).result).toBe('refused')
    expect(judge('hand-back', closed, { ...fit, status: 'REGISTERED', seenVersion: null }).result).toBe(
      'done',
    )
  })

  it('R-CLK-2 what a person decides waits for a colleague’s claim, what follows by itself does not', () => {
    const claimed = { ...fit, claimed: true }
    expect(judge('register', closed, claimed)).toEqual({
      result: 'refused',
      message: refusalMessages.CLAIMED,
    })
    expect(judge('confirm', closed, { ...claimed, status: 'RECEIVED' }).result).toBe('refused')
    expect(judge('hand-back', closed, { ...claimed, status: 'REGISTERED' }).result).toBe('done')
  })

  it('a notice that was moved belongs to its new run', () => {
    expect(judge('register', closed, { ...fit, runMonth: '2026-12' })).toMatchObject({
      result: 'refused',
      message: 'この届出は令和8年12月の処理に移されています。その月の画面で処理してください。',
    })
  })

  it('a 廃止届 takes effect on its day, not at the publish step', () => {
    const run = { ...closed, status: 'REGISTERED' as const }
    expect(judge('publish', run, { ...abolition, status: 'HANDED_BACK' }).result).toBe('skipped')
  })
})
