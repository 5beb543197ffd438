import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'
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
    const pair = { associationId, insurerId }
    const known = await tx.mandate.findFirst({ where: { ...pair, revokedAt: null } })
    const { id } =
      known ??
      (await tx.mandate.create({ data: { ...pair, grantedAt: act.now, grantedById: viewer.accountId } }))
    if (!known) {
      await tellPeople(tx, act.now, associationId, {
        template: 'mandate-granted',
        values: {
          ...{ insurer: insurer.name, association: association.name },
          link: `${env().APP_URL}/notices/bulk/insurers`,
        },
      })
    }
    const detail = { ...pair, again: known !== null }
    return { subject: { type: 'mandate', id: String(id) }, detail, result: undefined }
  })
}

async function registeredAssociation(tx: Tx, id: number): Promise<{ name: string }> {
  const found = await tx.organisation.findFirst({ where: { id, kind: 'ASSOCIATION' } })
  if (found) return found
  throw new ProblemsFound({ field: 'association', message: '委任する保険者団体を選んでください。' })
}
