import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type BatchAction, mostInBatch, noCaseChosen, tooManyChosen } from '@/lib/domain/application/batch'
import type { BatchDecision } from '@/lib/domain/application/batch-schemas'
import { readBatch } from '@/lib/queries/review-batch'
import { actOfViewer } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { whileHeld } from '@/lib/test-support/while-held'
import { chooseBatch } from './choose-batch'
import { decideBatch } from './decide-batch'
import { workOffBatches } from './run-batch'

beforeEach(() => testDatabase().reset())

const address = '/staff/queue/review'
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

async function choose(clerk: Viewer, action: BatchAction, chosen: { id: string; version: number }[]) {
  return (await chooseBatch(actOfViewer(clerk, 'batch.choose'), { action, address, chosen })).id
}

async function decide(clerk: Viewer, input: BatchDecision) {
  await decideBatch(actOfViewer(clerk, 'batch.decide'), input)
  await workOffBatches({ clock: async () => clerk.now })
}

async function outcome(clerk: Viewer, id: string) {
  return (await readBatch(clerk, id))?.rows.map(({ status, result, message }) => [status, result, message])
}

describe('R-CLK-4 one decision on many cases', () => {
  it('R-CLK-4 is never shown as not begun beside results', async () => {
    const clerk = await staffViewer()
    const { application } = await filedApplication()
    const id = await choose(clerk, 'approve', [seen(application)])
    const shown = await whileHeld(
      'review_batch_row',
      () => readBatch(clerk, id),
      (tx) =>
        Promise.all([
          tx.reviewBatch.update({ where: { id }, data: { startedAt: clerk.now } }),
          tx.reviewBatchRow.updateMany({ where: { batchId: id }, data: { result: 'done' } }),
        ]),
    )
    expect([shown?.startedAt, shown?.rows[0]?.result]).toEqual([null, null])
    expect((await readBatch(clerk, id))?.rows[0]?.result).toBe('done')
  })

  it('R-CLK-4 says before and afterwards what becomes of each; one that does not fit holds nothing up', async () => {
    const [clerk, colleague] = [await staffViewer(), await staffViewer()]
    const [good, changed, sentBack, claimed] = await Promise.all([
      filedApplication(),
      filedApplication(),
      filedApplication({ status: 'SENT_BACK' }),
      filedApplication(),
    ])
    await db.application.update({
      where: { id: claimed.application.id },
      data: { claimedById: colleague.accountId, claimedUntil: new Date(clerk.now.getTime() + 60_000) },
    })
    const all = [good, changed, sentBack, claimed].map(({ application }) => seen(application))
    const id = await choose(clerk, 'approve', all)
    await db.application.update({ where: { id: changed.application.id }, data: { version: 2 } })

    const preview = (await readBatch(clerk, id))?.rows.map(({ hindrance }) => hindrance)
    expect(preview).toEqual([
      undefined,
      expect.stringContaining('内容が変わりました'),
      expect.stringContaining('差し戻し中'),
      expect.stringContaining('ほかの職員'),
    ])
    expect(await db.applicationEvent.count()).toBe(0)

    await decide(clerk, { id, action: 'approve', comment: '' })
    expect(await outcome(clerk, id)).toEqual([
      ['ISSUED', 'done', '承認しました。'],
      ['SUBMITTED', 'refused', expect.stringContaining('先に内容を変更')],
      ['SENT_BACK', 'refused', expect.stringContaining('現在の状態では')],
      ['SUBMITTED', 'refused', expect.stringContaining('ほかの職員')],
    ])
  })

  it.each([
    ['sendBack' as const, 'SUBMITTED' as const, 'SENT_BACK'],
    ['hold' as const, 'RESUBMITTED' as const, 'ON_HOLD'],
    ['resume' as const, 'ON_HOLD' as const, 'SUBMITTED'],
  ])('R-CLK-4 %s', async (action, status, then) => {
    const clerk = await staffViewer()
    const cases = await Promise.all([filedApplication({ status }), filedApplication({ status })])
    const id = await choose(
      clerk,
      action,
      cases.map(({ application }) => seen(application)),
    )
    const words = { comment: '確認のため', until: '2026-12-01', field: 'staffCount' as const }
    await decide(clerk, { id, action, ...words } as BatchDecision)
    expect((await outcome(clerk, id))?.map(([now, result]) => [now, result])).toEqual([
      [then, 'done'],
      [then, 'done'],
    ])
  })

  it('R-CLK-4 an item that a kind of facility was not asked for is a sentence in its row', async () => {
    const clerk = await staffViewer()
    const insurer = await filedApplication({ kind: 'INSURER' })
    const id = await choose(clerk, 'sendBack', [seen(insurer.application)])
    await decide(clerk, { id, action: 'sendBack', field: 'verificationMethod', comment: '確認のため' })
    expect(await outcome(clerk, id)).toEqual([
      ['SUBMITTED', 'refused', expect.stringContaining('直してほしい項目がありません')],
    ])
  })

  it('R-CLK-4 is begun once', async () => {
    const clerk = await staffViewer()
    const { application } = await filedApplication()
    const id = await choose(clerk, 'approve', [seen(application)])
    await decide(clerk, { id, action: 'approve', comment: '' })
    await expect(decide(clerk, { id, action: 'approve', comment: '' })).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    })
  })

  it('R-CLK-4 nothing chosen, too many and a day that has passed are sentences', async () => {
    const clerk = await staffViewer()
    const { application } = await filedApplication()
    await expect(choose(clerk, 'approve', [])).rejects.toThrow(noCaseChosen)
    const many = Array.from({ length: mostInBatch + 1 }, () => seen(application))
    await expect(choose(clerk, 'approve', many)).rejects.toThrow(tooManyChosen(mostInBatch))
    await db.setting.create({ data: { name: 'most-in-batch', value: 50, changedAt: clerk.now } })
    await expect(choose(clerk, 'approve', many.slice(0, 51))).rejects.toThrow(tooManyChosen(50))
    const id = await choose(clerk, 'hold', [seen(application)])
    const today = { id, action: 'hold' as const, comment: '確認のため', until: '2026-11-20' }
    await expect(decide(clerk, today)).rejects.toThrow('明日以降')
    expect((await readBatch(clerk, id))?.startedAt).toBeNull()
  })

  it('R-CLK-4 belongs to whoever chose, and to no role that decides nothing', async () => {
    const [clerk, colleague, auditor] = [
      await staffViewer(),
      await staffViewer(),
      await staffViewer('auditor'),
    ]
    const { application } = await filedApplication()
    const id = await choose(clerk, 'approve', [seen(application)])
    expect(await readBatch(colleague, id)).toBeNull()
    await expect(decide(colleague, { id, action: 'approve', comment: '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const refused = { code: 'NOT_ALLOWED' }
    await expect(readBatch(auditor, id)).rejects.toMatchObject(refused)
    await expect(choose(auditor, 'approve', [seen(application)])).rejects.toMatchObject(refused)
    await expect(decide(auditor, { id, action: 'resume' })).rejects.toMatchObject(refused)
  })
})
