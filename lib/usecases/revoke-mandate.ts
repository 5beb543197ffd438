import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { lockAsManager } from './lock-organisation'
import { ownInsurer } from './own-insurer'
import { tellPeople } from './tell-people'
import { type Act, transact } from './transact'

/**
 * The insurer takes its mandate back (R-INS-4): from now on the association files nothing more for it. What was
 * received before goes on. Whoever is filing at this moment comes first or not at all.
 * @throws Refusal NOT_ALLOWED for others than a 管理者, NOT_FOUND for a mandate of another insurer.
 */
export function revokeMandate(act: Act, viewer: Viewer, id: number): Promise<void> {
  return transact(act, async (tx) => {
    await lockAsManager(tx, viewer)
    const mandate = await findMandate(tx, id)
    await ownInsurer(tx, viewer, mandate.insurerId)
    return endMandate(tx, act, mandate)
  })
}

export type FoundMandate = Awaited<ReturnType<typeof findMandate>>

/** @throws Refusal NOT_FOUND */
export async function findMandate(tx: Tx, id: number) {
  const found = await tx.mandate.findUnique({ where: { id }, include: { association: true, insurer: true } })
  if (!found) throw new Refusal('NOT_FOUND')
  return found
}

/** Ends it once, however often it is asked for, and tells the association; on the portal and by letter alike. */
export async function endMandate(
  tx: Tx,
  act: Act,
  { id, associationId, insurerId, association, insurer }: FoundMandate,
  revokedPaperOn?: Date,
) {
  const { count } = await tx.mandate.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: act.now, revokedById: act.actor.accountId, revokedPaperOn },
  })
  if (count === 1) {
    await tellPeople(tx, act.now, associationId, {
      template: 'mandate-revoked',
      values: {
        ...{ insurer: insurer.name, association: association.name },
        link: `${env().APP_URL}/notices/bulk/insurers`,
      },
    })
  }
  const detail = { associationId, insurerId, again: count === 0 }
  return { subject: { type: 'mandate', id: String(id) }, detail, result: undefined }
}
