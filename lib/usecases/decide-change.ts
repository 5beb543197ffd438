import type { Tx } from '@/lib/adapters/db'
import type { ChangeDecision } from '@/lib/domain/change-request/decision-schema'
import { readChangeValues } from '@/lib/domain/change-request/fields'
import { changeRequestWorkflow } from '@/lib/domain/change-request/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import { env } from '@/lib/env'
import type { ChangeRequest } from '@/lib/generated/prisma/client'
import { tellPerson } from './tell-people'
import { type Act, transact } from './transact'

/**
 * A clerk decides about a change of name, address or representative between two notices (R-INS-14): accepted, it is
 * written into the insurer's row of the master; the code stays. Whoever asked is told.
 * @throws Refusal NOT_FOUND, WRONG_STATUS; STALE_VERSION when somebody was faster.
 */
export function decideChange(act: Act, { id, decision, comment }: ChangeDecision): Promise<void> {
  return transact(act, async (tx) => {
    const request = await tx.changeRequest.findUnique({ where: { id } })
    if (!request) throw new Refusal('NOT_FOUND')
    const row = transition(changeRequestWorkflow, decision, act.actor.role as ActingRole, request.status)
    if (!row) throw new Refusal('WRONG_STATUS')
    const written = await tx.changeRequest.updateMany({
      where: { id, status: request.status },
      data: {
        status: row.to,
        decidedById: act.actor.accountId,
        decidedAt: act.now,
        comment: comment ?? null,
      },
    })
    if (written.count !== 1) throw new Refusal('STALE_VERSION')
    if (decision === 'accept') await writeMaster(tx, request)
    await tellAsker(tx, act.now, request, { decision, comment })
    const subject = { type: 'change-request', id }
    return { subject, detail: { decision, insurerId: request.insurerId }, result: undefined }
  })
}

/** The insurer's own row, and the row that its living code has in the master (D-1). */
async function writeMaster(tx: Tx, { insurerId, after }: ChangeRequest): Promise<void> {
  const values = readChangeValues(after)
  const codes = await tx.insurerCode.findMany({ where: { insurerId, status: 'LIVE' } })
  const ids = [insurerId, ...codes.flatMap(({ facilityId }) => facilityId ?? [])]
  await tx.facility.updateMany({ where: { id: { in: ids } }, data: values })
}

async function tellAsker(
  tx: Tx,
  now: Date,
  { number, askedById }: ChangeRequest,
  { decision, comment }: Pick<ChangeDecision, 'decision' | 'comment'>,
): Promise<void> {
  const asker = await tx.account.findUnique({ where: { id: askedById } })
  if (asker?.status !== 'ACTIVE') return
  await tellPerson(tx, now, asker, {
    template: decision === 'accept' ? 'change-accepted' : 'change-refused',
    values: { number, comment: comment ?? 'なし', link: `${env().APP_URL}/home` },
  })
}
