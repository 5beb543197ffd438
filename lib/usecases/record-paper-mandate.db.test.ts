import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { readMandatedInsurers } from '@/lib/queries/mandated-insurers'
import { mayFileFor } from '@/lib/queries/may-file-for'
import { listOwnMandates } from '@/lib/queries/own-mandates'
import { listMandates } from '@/lib/queries/staff-mandates'
import { actOfViewer, makeApplicant, makeFacility, noon } from '@/lib/test-support/applicant'
import { makeAssociation } from '@/lib/test-support/association'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { grantMandate } from './grant-mandate'
import { recordMandateEnd, recordPaperMandate } from './record-paper-mandate'

const number = '06139993'
const paperOn = '2026-11-02'
const day = new Date(paperOn)

beforeEach(() => testDatabase().reset())

async function world() {
  const clerk = await staffViewer('clerk')
  const association = await makeAssociation()
  const associationId = association.organisation?.id ?? 0
  const record = (
    more: { insurerNumber?: string; paperOn?: string; associationId?: number } = {},
    who = clerk,
  ) =>
    recordPaperMandate(actOfViewer(who, 'mandate.record', noon), {
      ...{ associationId, insurerNumber: number, paperOn },
      ...more,
    })
  const end = (id: number, on = paperOn, who = clerk) =>
    recordMandateEnd(actOfViewer(who, 'mandate.record-end', noon), { id, paperOn: on })
  return { clerk, association, associationId, record, end }
}

describe('R-INS-4 a mandate by letter', () => {
  it('R-INS-4 of an insurer without an account counts like any other, until a letter ends it', async () => {
    const { clerk, association, record, end } = await world()
    const insurer = await makeFacility({ kind: 'INSURER', code: number })
    await record()
    expect(await mayFileFor(association, insurer.id)).toBe(true)
    const [mandate] = await db.mandate.findMany()
    expect(mandate).toMatchObject({ paperOn: day, grantedById: clerk.accountId, grantedAt: noon })
    await end(mandate?.id ?? 0, '2026-11-10')
    expect(await mayFileFor(association, insurer.id)).toBe(false)
    expect(await listMandates(clerk, number)).toMatchObject([
      { paperOn: day, revokedPaperOn: new Date('2026-11-10'), insurer: { code: number } },
    ])
    const audit = await db.auditEntry.findMany({ where: { subjectType: 'mandate' }, orderBy: { id: 'asc' } })
    expect(audit.map(({ name, actorId }) => [name, actorId])).toEqual([
      ['mandate.record', clerk.accountId],
      ['mandate.record-end', clerk.accountId],
    ])
  })

  it('R-INS-4 association and insurer see it and are told; the insurer may end it on the portal', async () => {
    const { association, record, end } = await world()
    const insurer = await makeApplicant({ kind: 'INSURER', code: number })
    await record()
    expect(await listOwnMandates(insurer)).toMatchObject([{ paperOn: day, revokedAt: null }])
    const { rows } = await readMandatedInsurers(association, { view: 'all', words: '' })
    expect(rows).toMatchObject([{ number, paper_on: day, granted_at: noon }])
    await end((await db.mandate.findFirstOrThrow()).id)
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toEqual([
      ['mandate-granted', association.email],
      ['mandate-on-paper', insurer.email],
      ['mandate-revoked', association.email],
      ['mandate-on-paper', insurer.email],
    ])
  })

  it('R-INS-4 recorded while the insurer grants it on the portal, and twice at once, is one mandate', async () => {
    const { associationId, record, end } = await world()
    const insurer = await makeApplicant({ kind: 'INSURER', code: number })
    const insurerId = insurer.facilities[0]?.id ?? 0
    const grant = () =>
      grantMandate(actOfViewer(insurer, 'mandate.grant'), insurer, { associationId, insurerId })
    await Promise.allSettled([record(), grant(), record(), grant()])
    expect(await db.mandate.count()).toBe(1)
    const { id } = await db.mandate.findFirstOrThrow()
    const ends = await Promise.all([codeOf(end(id)), codeOf(end(id))])
    expect(ends.sort()).toEqual(['WRONG_STATUS', 'done'])
  })

  it('R-INS-4 is refused with a sentence at its field', async () => {
    const { record } = await world()
    await makeFacility({ kind: 'INSURER', code: number })
    const other = await makeApplicant()
    const cases = [
      [{ insurerNumber: '06139' }, 'insurerNumber'],
      [{ paperOn: '2027-01-01' }, 'paperOn'],
      [{ associationId: other.organisation?.id ?? 0 }, 'association'],
    ] as const
    for (const [more, field] of cases) {
      await expect(record(more)).rejects.toMatchObject({ problems: [{ field }] })
    }
    await record()
    await expect(record()).rejects.toMatchObject({ problems: [{ field: '' }] })
  })

  it('R-INS-4 is recorded by clerk and supervisor, nobody else', async () => {
    const { association, record, end } = await world()
    await makeFacility({ kind: 'INSURER', code: number })
    const barred = [association, await staffViewer('auditor'), await staffViewer('admin')]
    for (const who of barred) expect(await codeOf(record({}, who))).toBe('NOT_ALLOWED')
    await record({}, await staffViewer('supervisor'))
    const { id } = await db.mandate.findFirstOrThrow()
    for (const who of barred) expect(await codeOf(end(id, paperOn, who))).toBe('NOT_ALLOWED')
  })
})
