import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type BatchAction, mostInBatch } from '@/lib/domain/application/batch'
import type { BatchInput } from '@/lib/domain/application/batch-schemas'
import { readBatch } from '@/lib/queries/review-batch'
import { actOfViewer } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { chooseBatch } from './choose-batch'
import { decideBatch } from './decide-batch'
import { workOffBatches } from './run-batch'
import { decideRow } from './run-batch/decide-row'
import { undoBatch } from './undo-batch'
import { undoDecision } from './undo-decision'

beforeEach(() => testDatabase().reset())

const later = (clerk: Viewer, seconds: number) => new Date(clerk.now.getTime() + seconds * 1000)

async function begin(clerk: Viewer, cases: { id: string; version: number }[], input: BatchInput) {
  const chosen = cases.map(({ id, version }) => ({ id, version }))
  const deed = { action: input.action as BatchAction, address: '/staff/queue/review', chosen }
  const { id } = await chooseBatch(actOfViewer(clerk, 'batch.choose'), deed)
  await decideBatch(actOfViewer(clerk, 'batch.decide'), { id, ...input })
  return id
}

/** A worker at that moment; `pieces` is how many it lives to do. */
async function work(now: Date, pieces?: number) {
  const dying = new AbortController()
  let left = (pieces ?? Number.POSITIVE_INFINITY) + 1
  const clock = async () => {
    left -= 1
    if (left === 0) dying.abort()
    return now
  }
  await workOffBatches({ clock, signal: dying.signal })
}

async function results(clerk: Viewer, id: string) {
  const rows = (await readBatch(clerk, id))?.rows ?? []
  return Object.entries(Object.groupBy(rows, ({ result }) => result ?? 'open')).map(([name, all]) => [
    name,
    all?.length,
  ])
}

async function fileCases(count: number) {
  const { application, facility } = await filedApplication({ deviceCount: 1 })
  const { id: _, receiptNumber: __, ...same } = application
  const data = Array.from({ length: count - 1 }, (_, index) => ({
    ...same,
    ...{ answers: {}, requests: [], receiptNumber: `MANY-${index}` },
  }))
  const made = await db.application.createManyAndReturn({ data })
  return { cases: [application, ...made], facility }
}

const approve = { action: 'approve', comment: '' } as const

describe('R-CLK-4 a batch is worked off behind the page', () => {
  it('R-CLK-4 500 cases, killed twice: a result each, nothing twice, one mail a person and case', {
    timeout: 60_000,
  }, async () => {
    const clerk = await staffViewer()
    const { cases } = await fileCases(mostInBatch)
    const id = await begin(clerk, cases, approve)
    await work(clerk.now, 4)
    expect(await results(clerk, id)).toEqual([
      ['done', 100],
      ['open', 400],
    ])
    // Killed between the decision on a case and the note of it.
    const row = await db.reviewBatchRow.findFirstOrThrow({
      where: { batchId: id, result: null },
      orderBy: { position: 'asc' },
    })
    await decideRow(actOfViewer(clerk, 'batch.decide'), approve, row)
    await work(later(clerk, 5), 4)
    await work(later(clerk, 9))
    expect(await results(clerk, id)).toEqual([['done', mostInBatch]])
    expect(await db.application.count({ where: { status: 'ISSUED' } })).toBe(mostInBatch)
    expect(await db.device.count()).toBe(mostInBatch)
    expect(await db.decision.count()).toBe(mostInBatch)
    const mails = await db.outboxMail.findMany({ where: { template: 'application-approved' } })
    expect(mails.length).toBe(mostInBatch)
    // R-CLK-4 the thirty seconds begin at the end for all of them, and no mail leaves before.
    expect(new Set(mails.map(({ sendAfter }) => sendAfter.getTime()))).toEqual(
      new Set([later(clerk, 39).getTime()]),
    )
    expect((await db.reviewBatch.findUniqueOrThrow({ where: { id } })).due).toBe(false)
  })

  it('R-CLK-4 two workers at once decide each case once', async () => {
    const clerk = await staffViewer()
    const { cases } = await fileCases(30)
    const id = await begin(clerk, cases, approve)
    await Promise.all([work(clerk.now), work(clerk.now)])
    await work(clerk.now)
    expect(await results(clerk, id)).toEqual([['done', 30]])
    expect(await db.decision.count()).toBe(30)
  })

  it('R-CLK-9 a role taken away in the middle ends it with a sentence for each case that is left', async () => {
    const clerk = await staffViewer()
    const { cases } = await fileCases(30)
    const id = await begin(clerk, cases, approve)
    await work(clerk.now, 1)
    await db.account.update({ where: { id: clerk.accountId }, data: { staffRole: 'AUDITOR' } })
    await work(clerk.now)
    expect(await results(clerk, id)).toEqual([
      ['done', 25],
      ['refused', 5],
    ])
    const rows = (await readBatch(clerk, id))?.rows
    expect(rows?.at(-1)?.message).toContain('権限がなくなった')
    expect(await db.application.count({ where: { status: 'SUBMITTED' } })).toBe(5)
  })

  it('R-CLK-4 each case fills the placeholders of a reusable text with its own words', async () => {
    const clerk = await staffViewer()
    const { application } = await filedApplication({ name: '髙﨑{期限}医院' })
    await begin(clerk, [application], {
      action: 'sendBack',
      field: 'staffCount',
      comment: '{機関名}（{受付番号}）{申請者名}様、{期限}までに{今日}の人数を入力してください。',
    })
    await work(clerk.now)
    const { requests } = await db.application.findUniqueOrThrow({ where: { id: application.id } })
    expect(requests).toMatchObject([
      {
        message: `髙﨑{期限}医院（${application.receiptNumber}）髙﨑 花子様、令和8年（2026年）12月4日（金）までに令和8年（2026年）11月20日（金）の人数を入力してください。`,
      },
    ])
  })
})

describe('R-CLK-4 一括処理を取り消す', () => {
  const undo = (clerk: Viewer, id: string, now = clerk.now) =>
    undoBatch(actOfViewer(clerk, 'batch.undo', now), id)

  it('R-CLK-4 takes back what can be, says what cannot and why, and no mail of what is taken back is left', async () => {
    const clerk = await staffViewer()
    const { cases } = await fileCases(4)
    const id = await begin(clerk, cases, approve)
    await work(clerk.now)
    const [used, byHand] = await db.application.findMany({ orderBy: { receiptNumber: 'asc' }, take: 2 })
    await db.device.updateMany({ where: { applicationId: used?.id }, data: { status: 'ACTIVE' } })
    await undoDecision(actOfViewer(clerk, 'application.undo'), {
      id: byHand?.id ?? '',
      version: byHand?.version ?? 0,
    })
    await undo(clerk, id, later(clerk, 29))
    // Pressed in time counts, however late the worker comes.
    await work(later(clerk, 45))
    expect(await results(clerk, id)).toEqual(
      expect.arrayContaining([
        ['undone', 3],
        ['kept', 1],
      ]),
    )
    const kept = (await readBatch(clerk, id))?.rows.find(({ result }) => result === 'kept')
    expect([kept?.id, kept?.message]).toEqual([used?.id, expect.stringContaining('取り消していません')])
    const mails = await db.outboxMail.findMany({ select: { sendAfter: true } })
    expect(mails).toEqual([{ sendAfter: later(clerk, 45) }])
    expect(await db.application.count({ where: { status: 'SUBMITTED' } })).toBe(3)
    expect(await db.device.count()).toBe(1)
  })

  it('R-CLK-4 stops a batch that is under way, and takes back the one that was not noted', async () => {
    const clerk = await staffViewer()
    const { cases } = await fileCases(40)
    const id = await begin(clerk, cases, approve)
    await work(clerk.now, 1)
    const row = await db.reviewBatchRow.findFirstOrThrow({
      where: { batchId: id, result: null },
      orderBy: { position: 'asc' },
    })
    await decideRow(actOfViewer(clerk, 'batch.decide'), approve, row)
    await undo(clerk, id)
    await work(later(clerk, 2))
    expect(await results(clerk, id)).toEqual([
      ['undone', 26],
      ['stopped', 14],
    ])
    expect(await db.application.count({ where: { status: 'SUBMITTED' } })).toBe(40)
    expect([await db.device.count(), await db.outboxMail.count()]).toEqual([0, 0])
  })

  it('R-CLK-4 is a sentence after thirty seconds, a second time, and for anybody else', async () => {
    const [clerk, colleague] = [await staffViewer(), await staffViewer()]
    const { cases } = await fileCases(2)
    const id = await begin(clerk, cases, approve)
    await work(clerk.now)
    await expect(undo(colleague, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(undo(clerk, id, later(clerk, 30))).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' })
    expect((await db.reviewBatch.findUniqueOrThrow({ where: { id } })).undoAt).toBeNull()
    await undo(clerk, id)
    await expect(undo(clerk, id)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  })
})
