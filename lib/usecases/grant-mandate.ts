import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'
import { lockInsurer } from './lock-insurer'
import { lockAsManager } from './lock-organisation'
import { ownInsurer } from './own-insurer'
import { tellPeople } from './tell-people'
import { type Act, transact } from './transact'

/**
 * The insurer's 管理者 lets an association file for it (R-INS-4). Granting what is granted changes nothing.
 * @throws Refusal NOT_ALLOWED for others than a 管理者; ProblemsFound for an association that is not registered.
 */
export function grantMandate(
  act: Act,
  viewer: Viewer,
  { associationId, insurerId }: { associationId: number; insurerId: number },
): Promise<void> {
  return transact(act, async (tx) => {
    await lockAsManager(tx, viewer)
    const insurer = await ownInsurer(tx, viewer, insurerId)
    const association = await registeredAssociation(tx, associationId)
    const { id, again } = await giveMandate(tx, act, { insurer, association })
    const detail = { associationId, insurerId, again }
    return { subject: { type: 'mandate', id: String(id) }, detail, result: undefined }
  })
}

type Side = { id: number; name: string }

/** The mandate that holds, made where there is none, and the association told; on the portal and by letter alike. */
export async function giveMandate(
  tx: Tx,
  act: Act,
  { insurer, association, paperOn }: { insurer: Side; association: Side; paperOn?: Date },
): Promise<{ id: number; again: boolean }> {
  // The insurer grants it on the portal at the moment at which its letter is recorded: one mandate.
  await lockInsurer(tx, insurer.id)
  const pair = { associationId: association.id, insurerId: insurer.id }
  const known = await tx.mandate.findFirst({ where: { ...pair, revokedAt: null } })
  if (known) return { id: known.id, again: true }
  const grantedById = act.actor.accountId ?? ''
  const { id } = await tx.mandate.create({ data: { ...pair, grantedAt: act.now, grantedById, paperOn } })
  await tellPeople(tx, act.now, association.id, {
    template: 'mandate-granted',
    values: {
      ...{ insurer: insurer.name, association: association.name },
      link: `${env().APP_URL}/notices/bulk/insurers`,
    },
  })
  return { id, again: false }
}

export async function registeredAssociation(tx: Tx, id: number): Promise<Side> {
  const found = await tx.organisation.findFirst({ where: { id, kind: 'ASSOCIATION' } })
  if (found) return found
  throw new ProblemsFound({ field: 'association', message: '委任する保険者団体を選んでください。' })
}
