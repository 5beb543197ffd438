import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { parseNoticeNumber } from '@/lib/domain/notice/receipt-number'
import { setEnv } from '@/lib/env'
import { findBulkFiling } from '@/lib/queries/bulk-filings'
import { makeAssociation, makeInsurers, rowOf } from '@/lib/test-support/association'
import { bulkAct, press, upload, work } from '@/lib/test-support/bulk'
import {
  afterCutoff,
  asClerk,
  asSupervisor,
  clerk,
  makeMonth,
  month,
  setClock,
  supervisor,
} from '@/lib/test-support/month-world'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { fileChosenRows } from './file-chosen-rows'
import { readFilingSummary } from './read-filing-summary'
import { type OpenStep, workOffStep } from './run-step'
import { startStep } from './start-step'

const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

const rows = 3500
const wrong = 35

describe('R-INS-4 every insurer in Japan in one file', () => {
  it(`R-INS-4 ${rows} rows: checked, the good ones filed, a receipt each, one mail, one summary; and their run`, async () => {
    await setClock(afterCutoff)
    const viewer = await makeAssociation()
    const insurers = await makeInsurers(rows, viewer)
    const { id } = await upload(
      viewer,
      insurers.map((insurer, index) => rowOf(insurer, index % 100 === 0 ? { phone: '0312' } : {})),
    )
    const counts = async () => (await findBulkFiling(viewer, id))?.counts
    const good = rows - wrong
    expect(await counts()).toEqual({ wrong, good, filing: 0, filed: 0 })
    await press(viewer, id)
    expect(await counts()).toEqual({ wrong, good: 0, filing: good, filed: 0 })
    const looked = await fileChosenRows(afterCutoff)
    expect(await counts()).toEqual({ wrong, good: 0, filing: good - looked, filed: looked })
    await work()
    expect(await counts()).toEqual({ wrong, good: 0, filing: 0, filed: good })

    const notices = await db.notice.findMany({ orderBy: { receiptNumber: 'asc' } })
    const serials = notices.map(({ receiptNumber }) => parseNoticeNumber(receiptNumber ?? '')?.serial)
    expect(serials).toEqual(notices.map((_, index) => index + 1))
    expect(new Set(notices.map(({ status, runMonth }) => `${status} ${runMonth}`))).toEqual(
      new Set([`RECEIVED ${month}`]),
    )
    expect(await db.auditEntry.count({ where: { name: 'notice.submit' } })).toBe(good)
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['bulk-filed'])
    expect((await readFilingSummary(bulkAct(viewer, 'bulk.summary'), viewer, id)).notices).toHaveLength(good)

    await makeMonth('CLOSED')
    await workOff(await startStep(await clerk(), asClerk, month, 'confirm'))
    await workOff(await startStep(await supervisor(), asSupervisor, month, 'register'))
    expect(await db.insurerCode.count({ where: { status: 'LIVE' } })).toBe(good)
  }, 180_000)
})

/** That step alone: drawing 3 500 forms is another test's business. */
async function workOff({ id }: { id: string }): Promise<void> {
  const step = await db.runStep.findUniqueOrThrow({ where: { id } })
  const { signal } = new AbortController()
  expect(await workOffStep(step as OpenStep, { deciding: 500, drawing: 50 }, signal)).toBe(true)
}
