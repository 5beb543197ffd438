import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { statementsOf } from '@/lib/test-support/million/seen-statements'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from '@/lib/usecases/new-id'
import { listDuplicates } from './case-duplicates'

beforeEach(() => testDatabase().reset())

type Filed = Awaited<ReturnType<typeof filedApplication>>

async function reasonsFor({ application }: Filed) {
  const { rows } = await listDuplicates(await staffViewer(), application.id)
  return Object.fromEntries(rows.map(({ receiptNumber, reasons }) => [receiptNumber, [...reasons].sort()]))
}

/** makeApplicant gives everybody the same name and telephone number. */
async function somebodyElse({ applicant }: Filed) {
  await db.account.update({ where: { id: applicant.accountId }, data: { phone: newId() } })
}

async function strangers() {
  const [one, other] = [await filedApplication(), await filedApplication({ kind: 'PHARMACY' })]
  await somebodyElse(one)
  return { one, other, receipt: other.application.receiptNumber ?? '' }
}

async function attach({ application }: Filed, sha256: string, more = {}) {
  const file = { field: 'notice', fileName: '届.pdf', uploadedAt: noon, uploadedById: newId() }
  await db.upload.create({
    data: { ...file, applicationId: application.id, storageKey: newId(), sha256, state: 'CLEAN', ...more },
  })
}

describe('R-CLK-3 possible duplicates', () => {
  it('finds nothing in what only looks alike', async () => {
    const { one, other } = await strangers()
    await attach(one, 'a'.repeat(64))
    await attach(other, 'b'.repeat(64))
    expect(await reasonsFor(one)).toEqual({})
  })

  it.each<[ApplicationStatus, string[]]>([
    ['SUBMITTED', ['facility']],
    ['SENT_BACK', ['facility']],
    ['ISSUED', ['facility']],
    ['REJECTED', []],
    ['WITHDRAWN', []],
  ])('same facility: one that is %s', async (status, reasons) => {
    const { one, other, receipt } = await strangers()
    await db.application.update({
      where: { id: other.application.id },
      data: { facilityId: one.facility.id, status },
    })
    expect(await reasonsFor(one)).toEqual(reasons.length ? { [receipt]: reasons } : {})
  })

  it('same person: the account, or another one with the same name and telephone number', async () => {
    const [one, other] = [await filedApplication(), await filedApplication()]
    const receipt = other.application.receiptNumber ?? ''
    expect(await reasonsFor(one)).toEqual({ [receipt]: ['person'] })
    await somebodyElse(one)
    expect(await reasonsFor(one)).toEqual({})
    await db.application.update({
      where: { id: other.application.id },
      data: { createdById: one.applicant.accountId },
    })
    expect(await reasonsFor(one)).toEqual({ [receipt]: ['person'] })
  })

  it('same account number, of which only a keyed hash is compared', async () => {
    const { one, other, receipt } = await strangers()
    const accountKey = new Uint8Array(32).fill(7)
    await db.application.updateMany({ data: { accountKey } })
    expect(await reasonsFor(one)).toEqual({ [receipt]: ['account'] })
    await db.application.update({
      where: { id: other.application.id },
      data: { accountKey: new Uint8Array(32) },
    })
    expect(await reasonsFor(one)).toEqual({})
  })

  it('same file, unless it was removed, refused or came with a message', async () => {
    const { one, other, receipt } = await strangers()
    const sha256 = 'c'.repeat(64)
    await attach(one, sha256)
    await attach(other, sha256, { state: 'REFUSED' })
    await attach(other, sha256, { field: 'message' })
    expect(await reasonsFor(one)).toEqual({})
    await attach(other, sha256)
    expect(await reasonsFor(one)).toEqual({ [receipt]: ['file'] })
  })

  it('same insurer: by its own row and by another code of it', async () => {
    const { one, other, receipt } = await strangers()
    const insurer = (await makeApplicant({ kind: 'INSURER', code: '06139992' })).facilities[0]
    const issued = { insurerId: insurer?.id ?? 0, issuedAt: noon }
    for (const [code, status, { facility }] of [
      ['1300000001', 'ABOLISHED', one],
      ['1300000002', 'LIVE', other],
    ] as const) {
      const filed = {
        kind: 'INTRODUCTION' as const,
        insurerId: issued.insurerId,
        status: 'EFFECTIVE' as const,
      }
      const { id } = await db.notice.create({
        data: { ...filed, createdById: newId(), createdAt: noon, changedAt: noon },
      })
      await db.insurerCode.create({
        data: { ...issued, code, status, noticeId: id, facilityId: facility.id },
      })
    }
    expect(await reasonsFor(one)).toEqual({ [receipt]: ['insurer'] })
  })

  it('never shows a draft, gives several reasons at once, and says when there are more', async () => {
    const { one, other, receipt } = await strangers()
    const accountKey = new Uint8Array(32).fill(7)
    await db.application.updateMany({ data: { accountKey, createdById: one.applicant.accountId } })
    expect(await reasonsFor(one)).toEqual({ [receipt]: ['account', 'person'] })
    await db.application.update({ where: { id: other.application.id }, data: { submittedAt: null } })
    expect(await reasonsFor(one)).toEqual({})
    for (let count = 0; count < 21; count += 1) await filedApplication()
    await db.application.updateMany({ data: { accountKey } })
    expect(await listDuplicates(await staffViewer(), one.application.id)).toMatchObject({ more: true })
  })

  it('asks once, and reads along indexes', async () => {
    const { one } = await strangers()
    const clerk = await staffViewer()
    const [asked, ...others] = await statementsOf(() => listDuplicates(clerk, one.application.id))
    expect(others).toEqual([])
    const client = await pool.connect()
    await client.query('BEGIN; SET LOCAL enable_seqscan = off')
    const { rows } = await client.query(`EXPLAIN ${asked?.text}`, asked?.values)
    await client.query('ROLLBACK')
    client.release()
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).not.toContain('Seq Scan')
    for (const index of ['account_phone_idx', 'application_account_key_idx', 'upload_sha256_idx'])
      expect(plan).toContain(index)
  })

  it('is for staff only', async () => {
    const { one } = await strangers()
    await expect(listDuplicates(one.applicant, one.application.id)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})
