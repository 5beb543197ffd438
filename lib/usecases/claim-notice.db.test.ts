import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import { noticeStatuses } from '@/lib/domain/notice/status'
import { readChosenNotices } from '@/lib/queries/chosen-notices'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { claimCase, releaseClaim } from './claim-case'
import { confirmNotice, confirmNotices } from './confirm-notices'
import { rejectNotice } from './reject-notice'
import { remarkNotice } from './remark-notice'
import type { SeenVersion } from './seen-notice'
import { sendBackNotice } from './send-back-notice'
import { takeOverClaim } from './take-over-claim'
import { withdrawPaper } from './withdraw-paper'

let one: Viewer
let other: Viewer
beforeEach(async () => {
  await testDatabase().reset()
  one = await staffViewer('supervisor')
  other = await staffViewer('supervisor')
})

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)
const by = (viewer: Viewer, name: AuditName, now = noon) => actOfViewer(viewer, name, now)
const claim = (viewer: Viewer, { id }: SeenVersion, now = noon) =>
  codeOf(claimCase(by(viewer, 'notice.claim', now), 'notice', id))
const takeOver = (viewer: Viewer, { id }: SeenVersion, from: Viewer) =>
  codeOf(takeOverClaim(by(viewer, 'notice.take-over'), 'notice', { id, from: from.accountId }))
const reject = (viewer: Viewer, seen: SeenVersion, now = noon) =>
  codeOf(rejectNotice(by(viewer, 'notice.reject', now), { ...seen, comment: '保険者ではないため。' }))
const holder = async ({ id }: SeenVersion) =>
  (await db.notice.findUniqueOrThrow({ where: { id } })).claimedById

describe('R-CLK-2 claiming a notice', () => {
  it('R-CLK-2 of 64 clerks at once exactly one has the notice', async () => {
    const { seen } = await filedNotice()
    const all = await Promise.all(Array.from({ length: 64 }, () => staffViewer()))
    const codes = await Promise.all(all.map((viewer) => claim(viewer, seen)))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'CLAIMED')).toHaveLength(63)
    expect(await holder(seen)).toBe(all[codes.indexOf('done')]?.accountId)
    expect(await db.auditEntry.findMany()).toMatchObject([
      { name: 'notice.claim', actorId: await holder(seen), subjectType: 'notice', subjectId: seen.id },
    ])
  })

  it('R-CLK-2 lasts twenty minutes, begins anew with a 備考 of its holder, and changes no version', async () => {
    const { seen } = await filedNotice()
    await claim(one, seen)
    expect(await claim(other, seen, minutes(19.99))).toBe('CLAIMED')
    expect(await db.notice.findFirst()).toMatchObject({ version: seen.version })
    await remarkNotice(by(one, 'notice.remark', minutes(15)), { ...seen, remark: '電話で確認済み' })
    expect(await db.notice.findFirst()).toMatchObject({ claimedUntil: minutes(35) })
    expect(await claim(other, seen, minutes(34.99))).toBe('CLAIMED')
    expect(await claim(other, seen, minutes(35))).toBe('done')
  })

  it.each(noticeStatuses)(
    'R-CLK-2 in %s is possible only where there is something to decide',
    async (status) => {
      const { seen } = await filedNotice({ status })
      const decidable = ['RECEIVED', 'SENT_BACK', 'CONFIRMED'].includes(status)
      expect(await claim(one, seen)).toBe(decidable ? 'done' : 'CLAIMED')
    },
  )

  it('R-CLK-2 the auditor never claims; a claim is given up by its holder only', async () => {
    const { seen } = await filedNotice()
    expect(await claim(await staffViewer('auditor'), seen)).toBe('NOT_ALLOWED')
    await claim(one, seen)
    await releaseClaim(by(other, 'notice.release'), 'notice', seen.id)
    expect(await holder(seen)).toBe(one.accountId)
    await releaseClaim(by(one, 'notice.release'), 'notice', seen.id)
    expect(await holder(seen)).toBeNull()
  })

  it('R-CLK-2 is taken over once of 64 at once, and the other hears of it once', async () => {
    const { seen } = await filedNotice()
    await claim(one, seen)
    const all = await Promise.all(Array.from({ length: 64 }, () => staffViewer()))
    const codes = await Promise.all(all.map((viewer) => takeOver(viewer, seen, one)))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'CLAIM_MOVED')).toHaveLength(63)
    expect(await db.deskNews.findMany()).toMatchObject([
      { noticeId: seen.id, applicationId: null, forId: one.accountId, byId: await holder(seen) },
    ])
  })
})

describe('R-CLK-2 deciding on a claimed notice', () => {
  const sendBack = (viewer: Viewer, seen: SeenVersion) =>
    codeOf(
      sendBackNotice(by(viewer, 'notice.send-back'), {
        ...seen,
        requests: [{ field: 'name', message: '正式名称を記入してください。' }],
      }),
    )

  it('R-CLK-2 is refused to all but its holder, whatever is decided; a decision ends the claim', async () => {
    const { seen } = await filedNotice({ onPaper: true })
    await claim(one, seen)
    const remark = remarkNotice(by(other, 'notice.remark'), { ...seen, remark: '済み' })
    const withdrawal = withdrawPaper(by(other, 'notice.withdraw'), { ...seen, comment: '誤り。' })
    const refused = [reject(other, seen), sendBack(other, seen), codeOf(remark), codeOf(withdrawal)]
    expect(await Promise.all(refused)).toEqual(['CLAIMED', 'CLAIMED', 'CLAIMED', 'CLAIMED'])
    const confirmed = await confirmNotice(by(other, 'notice.confirm'), other, seen)
    expect(confirmed).toMatchObject({ result: 'refused' })
    expect(confirmed.message).toContain('ほかの職員が担当しています。')
    expect(await reject(one, seen)).toBe('done')
    expect(await holder(seen)).toBeNull()
  })

  it('R-CLK-2 after the time is over is open to everybody', async () => {
    const { seen } = await filedNotice()
    await claim(one, seen)
    expect(await reject(other, seen, minutes(20))).toBe('done')
  })

  it('R-CLK-2 a batch passes over a colleague’s claim, says so beforehand, and confirms one’s own', async () => {
    const [theirs, mine, free] = [await filedNotice(), await filedNotice(), await filedNotice()]
    await claim(other, theirs.seen)
    await claim(one, mine.seen)
    const chosen = [theirs.seen, mine.seen, free.seen]
    const looked = await readChosenNotices({ ...one, now: noon }, chosen)
    expect(looked.map(({ verdict }) => verdict.result)).toEqual(['refused', 'done', 'done'])
    const results = await confirmNotices(by(one, 'notice.confirm'), one, chosen)
    expect(results.map(({ result }) => result)).toEqual(['refused', 'done', 'done'])
    expect(results[0]?.message).toContain('ほかの職員が担当しています。')
    expect([await holder(theirs.seen), await holder(mine.seen)]).toEqual([other.accountId, null])
  })

  it('R-CLK-2 a claim and a decision at once: either claimed and not decided, or decided and not claimed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { seen } = await filedNotice()
      const codes = await Promise.all([claim(one, seen), reject(other, seen)])
      expect([
        ['done', 'CLAIMED'],
        ['CLAIMED', 'done'],
      ]).toContainEqual(codes)
    }
  })

  it('R-CLK-2 a claim and a 確認 at once: never confirmed on a colleague’s claim', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { seen } = await filedNotice()
      const confirm = confirmNotice(by(other, 'notice.confirm'), other, seen)
      const [claimed, { result }] = await Promise.all([claim(one, seen), confirm])
      // What is confirmed first can still be claimed: to send it back, or to register it.
      expect([claimed, await holder(seen)]).toEqual(['done', one.accountId])
      expect(['refused', 'done']).toContain(result)
    }
  })
})
