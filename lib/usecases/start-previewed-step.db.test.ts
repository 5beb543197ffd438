import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { addMonths } from '@/lib/domain/date/jst'
import { readChosenNotices } from '@/lib/queries/chosen-notices'
import { findMonth, listMonths } from '@/lib/queries/month-board'
import { findStep, readProgress } from '@/lib/queries/run-report'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { whileHeld } from '@/lib/test-support/while-held'
import { confirmNotices } from './confirm-notices'
import { previewStep } from './preview-step'
import { remarkNotice } from './remark-notice'
import { workOffSteps } from './run-step'
import { previewDigest, startPreviewedStep } from './start-previewed-step'

const month = '2026-11'
let clerk: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer('clerk')
})

async function seenBy(who: Viewer) {
  return previewDigest(await previewStep(who, month, 'confirm'))
}

const start = (who: Viewer, seen: string) =>
  startPreviewedStep(actOfViewer(who, 'month.start-step'), who, { month, step: 'confirm', seen })

describe('R-CLK-5 a step that was previewed', () => {
  it('R-CLK-5 does exactly what was seen, and reports it notice by notice', async () => {
    const [one, two] = [await filedNotice(), await filedNotice({ status: 'SENT_BACK' })]
    const { id, total } = await start(clerk, await seenBy(clerk))
    expect(total).toBe(1)
    expect(await readProgress(clerk, id)).toMatchObject({ status: 'QUEUED', done: 0, total: 1 })
    await workOffSteps()
    const report = await findStep(clerk, id, 0)
    expect(report?.progress).toMatchObject({ status: 'DONE', done: 1, counts: { done: 1 } })
    expect(report?.items.map((item) => [item.id, item.result])).toEqual([[one.notice.id, 'done']])
    expect(report?.startedBy).toBe('審査 一郎')
    const found = await findMonth(clerk, month)
    expect(found.counts).toEqual({ CONFIRMED: 1, SENT_BACK: 1 })
    expect(found.steps[0]).toMatchObject({ id, step: 'confirm', status: 'DONE', report: { done: 1 } })
    expect(two.notice.status).toBe('SENT_BACK')
  })

  it('R-CLK-5 is shown with the notices of the same moment', async () => {
    const { notice } = await filedNotice()
    const { id } = await start(clerk, await seenBy(clerk))
    const found = await whileHeld(
      'run_step',
      () => findMonth(clerk, month),
      (tx) =>
        Promise.all([
          tx.notice.update({ where: { id: notice.id }, data: { status: 'CONFIRMED' } }),
          tx.runStep.update({ where: { id }, data: { status: 'DONE', finishedAt: noon } }),
        ]),
    )
    expect([found.counts, found.steps[0]?.status]).toEqual([{ RECEIVED: 1 }, 'QUEUED'])
    const now = await findMonth(clerk, month)
    expect([now.counts, now.steps[0]?.status]).toEqual([{ CONFIRMED: 1 }, 'DONE'])
  })

  it('R-CLK-2 R-CLK-5 is not started when a notice has changed, come or gone since', async () => {
    const { seen } = await filedNotice()
    const before = await seenBy(clerk)
    await remarkNotice(actOfViewer(clerk, 'notice.remark'), { ...seen, remark: '確認中' })
    expect(await codeOf(start(clerk, before))).toBe('STALE_VERSION')
    const again = await seenBy(clerk)
    await filedNotice()
    expect(await codeOf(start(clerk, again))).toBe('STALE_VERSION')
    expect(await db.runStep.count()).toBe(0)
    expect(await codeOf(start(clerk, await seenBy(clerk)))).toBe('done')
  })

  it('R-CLK-5 is started once, whoever presses at the same moment', async () => {
    await filedNotice()
    const other = await staffViewer('clerk')
    const seen = await seenBy(clerk)
    const outcomes = await Promise.all([codeOf(start(clerk, seen)), codeOf(start(other, seen))])
    expect(outcomes.sort()).toEqual(['STEP_RUNNING', 'done'])
  })

  it('R-CLK-5 registers nothing for somebody who is no supervisor', async () => {
    await filedNotice({ status: 'CONFIRMED' })
    const seen = previewDigest(await previewStep(clerk, month, 'register'))
    const act = actOfViewer(clerk, 'month.start-step')
    expect(await codeOf(startPreviewedStep(act, clerk, { month, step: 'register', seen }))).toBe(
      'NOT_ALLOWED',
    )
  })
})

describe('R-CLK-5 the months', () => {
  it('R-INS-5 begin with the next one, and each says how many notices stand where', async () => {
    await filedNotice({ run: '2026-10', status: 'HANDED_BACK' })
    await filedNotice({ run: month })
    const { rows, more } = await listMonths(clerk, month)
    expect(more).toBe(false)
    expect(rows.map((row) => [row.month, row.status, row.counts])).toEqual([
      ['2026-12', 'OPEN', {}],
      ['2026-11', 'OPEN', { RECEIVED: 1 }],
      ['2026-10', 'OPEN', { HANDED_BACK: 1 }],
    ])
  })

  it('R-CLK-5 of four years are all found, a year a page', async () => {
    const names = Array.from({ length: 48 }, (_, index) => addMonths('2026-12-01', -index).slice(0, 7))
    await db.monthRun.createMany({
      data: names.map((name) => ({ month: name, status: 'PUBLISHED' as const })),
    })
    const pages = await Promise.all([0, 1, 2, 3].map((page) => listMonths(clerk, month, page)))
    expect(pages.flatMap(({ rows }) => rows.map((row) => row.month))).toEqual(names)
    expect(pages.map(({ more }) => more)).toEqual([true, true, true, false])
  })

  it('R-CLK-5 are not for applicants', async () => {
    const { insurer } = await filedNotice()
    await expect(listMonths(insurer, month)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(findMonth(insurer, month)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(readProgress(insurer, 'x')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(readChosenNotices(insurer, [])).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('R-CLK-4 chosen rows', () => {
  it('R-CLK-4 show what would happen, and afterwards what did, also when the page is loaded again', async () => {
    const [one, two] = [await filedNotice({ at: noon }), await filedNotice({ status: 'SENT_BACK' })]
    const chosen = [one.seen, two.seen]
    const before = await readChosenNotices(clerk, chosen)
    expect(before.map(({ verdict, confirmedHere }) => [verdict.result, confirmedHere])).toEqual([
      ['done', false],
      ['refused', false],
    ])
    await confirmNotices(actOfViewer(clerk, 'notice.confirm'), clerk, chosen)
    const after = await readChosenNotices(clerk, chosen)
    expect(after.map(({ confirmedHere }) => confirmedHere)).toEqual([true, false])
  })
})
