import type { Viewer } from '@/lib/adapters/session'
import { changeRequestWorkflow } from '@/lib/domain/change-request/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import { mayFileFor } from '@/lib/queries/may-file-for'
import { type Act, transact } from './transact'

/** @throws Refusal NOT_FOUND, WRONG_STATUS once it is decided, STALE_VERSION when it was decided just now. */
export function withdrawChange(act: Act, viewer: Viewer, id: string): Promise<void> {
  return transact(act, async (tx) => {
    const request = isUuid(id) ? await tx.changeRequest.findUnique({ where: { id } }) : null
    if (!request || !(await mayFileFor(viewer, request.insurerId, tx))) throw new Refusal('NOT_FOUND')
    const row = transition(changeRequestWorkflow, 'withdraw', act.actor.role as ActingRole, request.status)
    if (!row) throw new Refusal('WRONG_STATUS')
    const written = await tx.changeRequest.updateMany({
      where: { id, status: request.status },
      data: { status: row.to, decidedById: act.actor.accountId, decidedAt: act.now },
    })
    if (written.count !== 1) throw new Refusal('STALE_VERSION')
    return { subject: { type: 'change-request', id }, result: undefined }
  })
}
