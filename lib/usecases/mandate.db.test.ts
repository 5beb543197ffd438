import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { mayFileFor } from '@/lib/queries/may-file-for'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { makeAssociation } from '@/lib/test-support/association'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { grantMandate } from './grant-mandate'
import { openOrganisation } from './open-organisation'
import { revokeMandate } from './revoke-mandate'
import { operator } from './transact'

beforeEach(() => testDatabase().reset())

async function pair() {
  const association = await makeAssociation()
  const insurer = await makeApplicant({ kind: 'INSURER', code: '06139993' })
  const associationId = association.organisation?.id ?? 0
  const insurerId = insurer.facilities[0]?.id ?? 0
  const grant = () =>
    grantMandate(actOfViewer(insurer, 'mandate.grant'), insurer, { associationId, insurerId })
  return { association, insurer, associationId, insurerId, grant }
}

describe('R-INS-4 the mandate of an insurer', () => {
  it('R-INS-4 is granted and revoked by its 管理者, with mail and audit, and decides who may file', async () => {
    const { association, insurer, insurerId, grant } = await pair()
    expect(await mayFileFor(association, insurerId)).toBe(false)
    await grant()
    expect(await mayFileFor(association, insurerId)).toBe(true)
    const { id } = await db.mandate.findFirstOrThrow()
    await revokeMandate(actOfViewer(insurer, 'mandate.revoke'), insurer, id)
    expect(await mayFileFor(association, insurerId)).toBe(false)
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toEqual([
      ['mandate-granted', association.email],
      ['mandate-revoked', association.email],
    ])
    const audit = await db.auditEntry.findMany({ where: { subjectType: 'mandate' }, orderBy: { id: 'asc' } })
    expect(audit.map(({ name, actorId }) => [name, actorId])).toEqual([
      ['mandate.grant', insurer.accountId],
      ['mandate.revoke', insurer.accountId],
    ])
  })

  it('R-INS-4 granted five times at once is one mandate, and can be granted again after it ended', async () => {
    const { insurer, grant } = await pair()
    await Promise.all([grant(), grant(), grant(), grant(), grant()])
    const [mandate, ...more] = await db.mandate.findMany()
    expect(more).toEqual([])
    await revokeMandate(actOfViewer(insurer, 'mandate.revoke'), insurer, mandate?.id ?? 0)
    await grant()
    expect(await db.mandate.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { revokedAt: noon, revokedById: insurer.accountId },
      { revokedAt: null },
    ])
  })

  it('R-INS-4 nobody else grants or revokes it', async () => {
    const { association, insurer, associationId, insurerId, grant } = await pair()
    await grant()
    const { id } = await db.mandate.findFirstOrThrow()
    const stranger = await makeApplicant({ kind: 'INSURER', code: '06130013' })
    for (const other of [stranger, association]) {
      const act = actOfViewer(other, 'mandate.revoke')
      await expect(revokeMandate(act, other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(grantMandate(act, other, { associationId, insurerId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    await db.membership.updateMany({ where: { accountId: insurer.accountId }, data: { role: 'MEMBER' } })
    await expect(revokeMandate(actOfViewer(insurer, 'mandate.revoke'), insurer, id)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await mayFileFor(association, insurerId)).toBe(true)
  })

  it('R-INS-4 an organisation that is no association gets none', async () => {
    const { insurer, insurerId } = await pair()
    const other = await makeApplicant()
    const order = { associationId: other.organisation?.id ?? 0, insurerId }
    await expect(grantMandate(actOfViewer(insurer, 'mandate.grant'), insurer, order)).rejects.toMatchObject({
      problems: [{ field: 'association' }],
    })
  })
})

describe('R-INS-4 opening an association', () => {
  const act = { name: 'association.open' as const, actor: operator, now: noon }
  const order = {
    kind: 'ASSOCIATION' as const,
    name: '見本県国民健康保険団体連合会',
    email: 'first@group.example',
  }

  it('R-INS-4 makes the organisation once and invites its 管理者 by mail', async () => {
    expect(await openOrganisation(act, order)).toMatchObject({ outcome: 'opened' })
    expect(await openOrganisation(act, { ...order, email: 'second@group.example' })).toMatchObject({
      outcome: 'invited',
    })
    expect(await db.organisation.findMany()).toMatchObject([{ kind: 'ASSOCIATION', name: order.name }])
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toEqual([
      ['invitation', 'first@group.example'],
      ['invitation', 'second@group.example'],
    ])
    expect(await db.auditEntry.count({ where: { name: 'association.open', actorRole: 'operator' } })).toBe(2)
  })

  it('R-INS-4 a name that would not fit on a notice is refused', async () => {
    await expect(openOrganisation(act, { ...order, name: 'あ'.repeat(61) })).rejects.toMatchObject({
      problems: [{ field: 'name' }],
    })
  })
})
