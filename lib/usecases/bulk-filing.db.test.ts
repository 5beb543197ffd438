import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { BulkProblem } from '@/lib/domain/bulk-filing/check-rows'
import { setEnv } from '@/lib/env'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { makeAssociation, makeInsurers, rowOf } from '@/lib/test-support/association'
import { bulkAct, press, sentences, upload, work } from '@/lib/test-support/bulk'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { fileChosenRows } from './file-chosen-rows'
import { revokeMandate } from './revoke-mandate'

const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

describe('R-INS-4 filing', () => {
  it('R-INS-4 300 insurers in one go: a receipt each, one mail to the clerk, the wrong one stays a draft', async () => {
    const viewer = await makeAssociation()
    const insurers = await makeInsurers(300, viewer)
    const rows = insurers.map((insurer, index) => rowOf(insurer, index === 299 ? { phone: '' } : {}))
    const { id } = await upload(viewer, rows)
    expect(await press(viewer, id)).toEqual({ rows: 299 })
    await work()
    const notices = await db.notice.findMany({ include: { events: true } })
    expect(notices).toHaveLength(299)
    expect(new Set(notices.map(({ receiptNumber }) => receiptNumber)).size).toBe(299)
    expect(notices.every(({ status, runMonth }) => status === 'RECEIVED' && runMonth === '2026-11')).toBe(
      true,
    )
    expect(notices[0]?.answers).toMatchObject({
      filerIs: 'AGENT',
      agentPost: '見本保険者団体',
      agentName: '団体 一子',
    })
    expect(notices[0]?.events.map(({ action }) => action)).toEqual(['start', 'submit'])
    const mails = await queuedMails()
    expect(mails.map(({ template }) => template)).toEqual(['bulk-filed'])
    expect(mails[0]?.values).toMatchObject({
      filed: '299',
      drafts: '1件あります。直してから提出してください。',
    })
    expect(await db.auditEntry.count({ where: { name: 'notice.submit' } })).toBe(299)
  }, 60_000)

  it('R-INS-5 the arrival is the press, however late the worker comes', async () => {
    const viewer = await makeAssociation()
    const [one, two] = await makeInsurers(2, viewer)
    if (!one || !two) throw new Error('two')
    const { id } = await upload(viewer, [rowOf(one)])
    const late = await upload(viewer, [rowOf(two)])
    const lastMoment = new Date('2026-11-20T23:59:59.999+09:00')
    await press(viewer, id, lastMoment)
    await press(viewer, late.id, new Date('2026-11-21T00:00:00+09:00'))
    while ((await fileChosenRows(new Date('2026-11-21T00:05:00+09:00'))) > 0);
    const notices = await db.notice.findMany({ orderBy: { arrivedAt: 'asc' } })
    expect(notices.map(({ runMonth }) => runMonth)).toEqual(['2026-11', '2026-12'])
    expect(notices[0]?.arrivedAt).toEqual(lastMoment)
  })

  it('R-INS-4 pressed ten times at once, worked by four: each insurer has one notice', async () => {
    const viewer = await makeAssociation()
    const insurers = await makeInsurers(60, viewer)
    const { id } = await upload(
      viewer,
      insurers.map((insurer) => rowOf(insurer)),
    )
    const pressed = await Promise.all(Array.from({ length: 10 }, () => press(viewer, id)))
    expect(pressed.map(({ rows }) => rows).sort()).toEqual([...Array(9).fill(0), 60])
    await Promise.all([work(), work(), work(), work()])
    expect(await db.notice.count()).toBe(60)
    expect(await db.bulkRow.count({ where: { noticeId: null } })).toBe(0)
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['bulk-filed'])
  }, 60_000)

  it('R-INS-4 the same insurer in two files at once is filed once; the other row says why', async () => {
    const viewer = await makeAssociation()
    const insurers = await makeInsurers(30, viewer)
    const rows = insurers.map((insurer) => rowOf(insurer))
    const files = [await upload(viewer, rows), await upload(viewer, rows)]
    for (const { id } of files) await press(viewer, id)
    await Promise.all([work(), work(), work()])
    expect(await db.notice.count()).toBe(30)
    const left = await db.bulkRow.findMany({ where: { noticeId: null } })
    expect(left).toHaveLength(30)
    for (const { chosenAt, problems } of left) {
      expect(chosenAt).toBeNull()
      expect((problems as BulkProblem[])[0]?.message).toMatch(/手続き中です/)
    }
  }, 60_000)

  it('R-INS-4 a mandate that ends between the press and the work: nothing is filed for that insurer', async () => {
    const viewer = await makeAssociation()
    const [one] = await makeInsurers(1, viewer)
    const insurer = await makeApplicant({ kind: 'INSURER', code: '06139993' })
    const [own] = insurer.facilities
    if (!one || !own || !viewer.organisation) throw new Error('both')
    const pair = { associationId: viewer.organisation.id, insurerId: own.id }
    const given = { ...pair, grantedAt: noon, grantedById: insurer.accountId }
    const mandate = await db.mandate.create({ data: given })
    const { id } = await upload(viewer, [rowOf(one), rowOf(own)])
    expect(await press(viewer, id)).toEqual({ rows: 2 })
    await revokeMandate(bulkAct(insurer, 'mandate.revoke'), insurer, mandate.id)
    await work()
    expect(await db.notice.findMany()).toMatchObject([{ insurerId: one.id }])
    expect((await sentences(id))[3]?.[0]).toMatch(/委任がありません/)
  })

  it('R-INS-4 the insurer hears what was filed in its name', async () => {
    const viewer = await makeAssociation()
    const insurer = await makeApplicant({ kind: 'INSURER', code: '06139993' })
    const [own] = insurer.facilities
    if (!own || !viewer.organisation) throw new Error('both')
    const pair = { associationId: viewer.organisation.id, insurerId: own.id }
    await db.mandate.create({ data: { ...pair, grantedAt: noon, grantedById: insurer.accountId } })
    const { id } = await upload(viewer, [rowOf(own)])
    await press(viewer, id)
    await work()
    const mail = (await queuedMails()).find(({ template }) => template === 'notice-filed-for')
    expect(mail).toMatchObject({ to: insurer.email, values: { association: '見本保険者団体' } })
  })

  it('R-INS-4 with nothing good there is nothing to file', async () => {
    const viewer = await makeAssociation()
    const [one] = await makeInsurers(1, viewer)
    if (!one) throw new Error('one')
    const { id } = await upload(viewer, [rowOf(one, { name: '' })])
    await expect(press(viewer, id)).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('提出できる行がありません') }],
    })
  })
})
