import { Readable } from 'node:stream'
import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { retentionJobNames } from '@/lib/domain/retention/report-words'
import { readKeptFor } from '@/lib/queries/kept-for'
import { verifyAudit } from '@/lib/queries/verify-audit'
import { noon } from '@/lib/test-support/applicant'
import { attachFile } from '@/lib/test-support/application-case'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { forgetHeads } from '@/lib/test-support/forget-heads'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from './new-id'
import { previewRetention, runRetention } from './run-retention'
import { sealAudit } from './seal-audit'
import { system, transact } from './transact'

beforeEach(async () => {
  await testDatabase().reset()
  await forgetHeads()
})

const at = (day: string) => new Date(`${day}T12:00:00+09:00`)

async function stored(): Promise<string> {
  const key = newId()
  await store().put(key, Readable.from([Buffer.from('file')]))
  return key
}

const isThere = (key: string) =>
  store()
    .get(key)
    .then(
      (stream) => !!stream.destroy(),
      (error) => {
        if (error instanceof NotStored) return false
        throw error
      },
    )

async function application(status: ApplicationStatus, day: string) {
  const filed = await filedApplication({ status, at: at(day) })
  const { application: row, applicant } = filed
  const upload = await attachFile(applicant, row.id, '届.pdf', 'a')
  await db.upload.update({ where: { id: upload.id }, data: { storageKey: await stored() } })
  const clerk = await staffViewer()
  const of = { applicationId: row.id }
  await db.message.create({
    data: { ...of, at: noon, authorId: clerk.accountId, fromStaff: true, body: '電話済み' },
  })
  await db.internalNote.create({ data: { ...of, at: noon, authorId: clerk.accountId, body: '要確認' } })
  await db.opinion.create({
    data: {
      ...of,
      askedById: clerk.accountId,
      askedAt: noon,
      askedOfId: clerk.accountId,
      question: 'どうか',
    },
  })
  await db.deskNews.create({ data: { ...of, forId: clerk.accountId, byId: clerk.accountId, at: noon } })
  await db.applicationEvent.create({
    data: { ...of, at: noon, action: 'reject', toStatus: status, actorRole: 'clerk', comment: '理由' },
  })
  return { id: row.id, key: (await db.upload.findUniqueOrThrow({ where: { id: upload.id } })).storageKey }
}

const reportOf = async (now: Date, dryRun = false) =>
  Object.fromEntries((await runRetention(now, dryRun)).map(({ job, report }) => [job, report]))

describe('D-6 applications', () => {
  it('lose what they said and their files five years after their end, not a day before', async () => {
    const { id, key } = await application('REJECTED', '2021-11-19')
    const { id: other, key: otherKey } = await application('REJECTED', '2021-11-20')
    const { id: live } = await application('ISSUED', '2015-01-01')
    const before = await reportOf(at('2026-11-20'), true)
    expect(before['erase-applications']).toEqual({ applications: 1, files: 1 })
    expect(await isThere(key)).toBe(true)
    expect((await reportOf(at('2026-11-20')))['erase-applications']).toEqual({ applications: 1, files: 1 })
    const row = await db.application.findUniqueOrThrow({
      where: { id },
      include: {
        uploads: true,
        messages: true,
        events: true,
        internalNotes: true,
        opinions: true,
        deskNews: true,
      },
    })
    expect(row).toMatchObject({
      status: 'REJECTED',
      answers: {},
      staffCount: null,
      uploads: [],
      messages: [],
    })
    expect(row).toMatchObject({ internalNotes: [], opinions: [], deskNews: [] })
    expect(row.erasedAt).not.toBeNull()
    expect(row.events.map(({ comment }) => comment)).toEqual([null])
    expect(await isThere(key)).toBe(false)
    expect(await isThere(otherKey)).toBe(true)
    expect(await db.caseSearch.count({ where: { subjectId: id } })).toBe(0)
    const kept = await db.application.findMany({ where: { erasedAt: null }, select: { id: true } })
    expect(kept.map((each) => each.id).toSorted()).toEqual([other, live].toSorted())
    expect((await reportOf(at('2026-11-20')))['erase-applications']).toEqual({ applications: 0, files: 0 })
  })

  it('are kept longer where two people have said so, never shorter', async () => {
    await application('REJECTED', '2021-11-19')
    await db.setting.create({ data: { name: 'keep-applications', value: 7, changedAt: noon } })
    expect((await reportOf(at('2026-11-20'), true))['erase-applications']).toMatchObject({ applications: 0 })
    await db.setting.update({ where: { name: 'keep-applications' }, data: { value: 1 } })
    expect((await readKeptFor()).applications).toBe(5)
  })
})

describe('D-6 notices', () => {
  it('live as long as their code and five years more; the code’s row stays, so that it is never given again', async () => {
    const pdfKey = await stored()
    const { notice } = await filedNotice({ status: 'PUBLISHED', at: at('2019-01-10'), remark: '備考' })
    await db.notice.update({ where: { id: notice.id }, data: { pdfKey } })
    await db.insurerCode.create({
      data: {
        ...{ code: '1300000018', insurerId: notice.insurerId, noticeId: notice.id, status: 'LIVE' },
        issuedAt: at('2019-02-10'),
      },
    })
    const none = { notices: 0, files: 0 }
    expect((await reportOf(at('2030-01-01')))['erase-notices']).toEqual(none)
    const ended = { status: 'ABOLISHED', abolishedOn: new Date('2021-11-20') } as const
    await db.insurerCode.update({ where: { code: '1300000018' }, data: ended })
    expect((await reportOf(at('2026-11-20')))['erase-notices']).toEqual(none)
    expect((await reportOf(at('2026-11-21')))['erase-notices']).toEqual({ notices: 1, files: 1 })
    const row = await db.notice.findUniqueOrThrow({ where: { id: notice.id } })
    expect(row).toMatchObject({ answers: {}, remark: null, pdfKey: null, status: 'PUBLISHED' })
    expect(await isThere(pdfKey)).toBe(false)
    expect(await db.insurerCode.count({ where: { code: '1300000018' } })).toBe(1)
  })

  it('that never got a code count from their own end', async () => {
    const { notice } = await filedNotice({ status: 'REJECTED', at: at('2021-11-19') })
    await filedNotice({ status: 'RECEIVED', at: at('2015-11-19') })
    const clerk = { noticeId: notice.id, byId: notice.createdById, at: noon }
    await db.deskNews.create({ data: { ...clerk, forId: notice.createdById } })
    await db.decision.create({
      data: {
        ...clerk,
        version: 2,
        action: 'reject',
        undoUntil: noon,
        before: { requests: ['番地'] },
        mailIds: [],
      },
    })
    expect((await reportOf(at('2026-11-20')))['erase-notices']).toEqual({ notices: 1, files: 0 })
    expect([await db.deskNews.count(), await db.decision.count()]).toEqual([0, 0])
  })
})

describe('D-12 the audit log', () => {
  const days = ['2012-03-01', '2012-03-02', '2026-11-19']

  beforeEach(async () => {
    for (const day of days) {
      for (let count = 0; count < 3; count += 1) {
        await transact({ name: 'application.view', actor: system, now: at(day) }, async () => ({
          subject: { type: 'application', id: `${day} ${count}` },
          result: undefined,
        }))
      }
      await sealAudit(at(day))
    }
  })

  it('loses whole days after ten years, keeps their heads, and still verifies', async () => {
    expect((await reportOf(noon, true))['drop-audit']).toEqual({ days: 2, entries: 6 })
    expect(await db.auditEntry.count()).toBe(9)
    expect((await reportOf(noon))['drop-audit']).toEqual({ days: 2, entries: 6 })
    const left = await db.auditEntry.findMany({ where: { name: 'application.view' } })
    expect(left.map(({ subjectId }) => subjectId.slice(0, 10))).toEqual(Array(3).fill('2026-11-19'))
    expect(await db.auditEntry.count({ where: { name: 'retention.drop-audit' } })).toBe(2)
    await sealAudit(noon)
    expect(await verifyAudit()).toMatchObject({ days: 4, entries: 5, faults: [] })
    const { rows } = await pool.query(
      `SELECT 1 FROM information_schema.role_table_grants
        WHERE table_name IN ('audit_entry', 'audit_seal') AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
    )
    expect(rows).toEqual([])
  })

  it('gives nothing younger, to nobody, whatever is said before', async () => {
    const ask = (statement: string) => pool.query(statement)
    await expect(ask(`SELECT drop_audit_day('2026-11-19')`)).rejects.toThrow('younger than ten years')
    await expect(ask(`SELECT drop_audit_day('2012-03-03')`)).rejects.toThrow()
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('GRANT DELETE ON audit_entry TO CURRENT_USER')
      await client.query(`SELECT set_config('portal.dropping_audit_day', '2026-11-19', true)`)
      await expect(client.query('DELETE FROM audit_entry')).rejects.toThrow('append-only')
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  it.each([
    `dropped_at = now() WHERE day = '2026-11-19'`,
    `dropped_at = now(), head = repeat('a', 64) WHERE day = '2012-03-01'`,
    `last_id = last_id + 1, entries = entries + 1, head = repeat('a', 64) WHERE day = '2026-11-19'`,
    `last_id = 9, entries = 9, head = (SELECT hash FROM audit_seal WHERE entry_id = 9) WHERE day = '2012-03-02'`,
    `first_id = 5 WHERE day = '2012-03-02'`,
  ])('a head is nobody’s to change: %s', async (change) => {
    await expect(pool.query(`UPDATE audit_segment SET ${change}`)).rejects.toThrow('append-only')
  })
})

describe('D-6 the night', () => {
  it('reports every job, and the preview leaves no trace', async () => {
    expect((await previewRetention(noon)).map(({ job }) => job)).toEqual(retentionJobNames)
    expect(await db.jobRun.count()).toBe(0)
    await runRetention(noon, true)
    const runs = await db.jobRun.findMany({ where: { dryRun: true, error: null } })
    expect(runs.map(({ name }) => name).toSorted()).toEqual(retentionJobNames.toSorted())
  })
})
