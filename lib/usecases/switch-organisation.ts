import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'

/**
 * Goes on for another of the person's organisations in this session (R-REG-8).
 * @throws Refusal NOT_FOUND for one that the person does not belong to.
 */
export function switchOrganisation(act: Act, viewer: Viewer, organisationId: number): Promise<void> {
  return transact(act, async (tx) => {
    const { accountId, sessionHash } = viewer
    const own = await tx.membership.findFirst({ where: { accountId, organisationId, status: 'MEMBER' } })
    if (!own) throw new Refusal('NOT_FOUND')
    await tx.session.updateMany({ where: { tokenHash: sessionHash, accountId }, data: { organisationId } })
    return { subject: { type: 'organisation', id: String(organisationId) }, result: undefined }
  })
}
