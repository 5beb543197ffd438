import type { Tx } from '@/lib/adapters/db'
import { undoAction } from '@/lib/domain/application/undo'
import { claimEnd } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Application, Decision } from '@/lib/generated/prisma/client'
import { changeApplicationStatus } from './change-application-status'
import type { StateBefore } from './decide-on-case'
import type { SeenCase } from './seen-case'
import { type Act, transact } from './transact'
import { refuseTooLate, withdrawMails } from './undo-rules'

/**
 * 取り消す, within thirty seconds and by the one who decided: the case is where it was, its mails never left, and the IDs
 * made with an approval are gone; their numbers are never used again (decision 0030). The case is the clerk's again.
 * @throws Refusal UNDO_TOO_LATE when the time is over, a mail is leaving, an ID is in use or the case has moved on;
 * NOT_ALLOWED for somebody else's decision.
 */
export function undoDecision(act: Act, { id, version }: SeenCase): Promise<void> {
  return transact(act, async (tx) => {
    const { decision, application } = await readDecided(tx, { id, version })
    refuseTooLate(act, decision, application)
    const before = decision.before as unknown as StateBefore
    const way = undoAction(before.status)
    if (!way) throw new Refusal('UNDO_TOO_LATE')
    await withdrawMails(tx, decision.mailIds)
    const devices = await withdrawDevices(tx, id)
    const back = await changeApplicationStatus(tx, act, application, way, {
      together: {
        requests: before.requests,
        heldUntil: before.heldUntil ? new Date(before.heldUntil) : null,
        decidedAt: before.decidedAt ? new Date(before.decidedAt) : null,
        claimedById: act.actor.accountId,
        claimedUntil: claimEnd(act.now),
      },
    })
    await tx.decision.update({ where: { id: decision.id }, data: { undoneAt: act.now } })
    return {
      subject: { type: 'application', id, version: back.version },
      detail: { undone: decision.action, mails: decision.mailIds.length, devices },
      result: undefined,
    }
  })
}

/** The application's row stays locked: nobody sends it again or decides while this goes on. */
async function readDecided(
  tx: Tx,
  { id, version }: SeenCase,
): Promise<{ decision: Decision; application: Application }> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const decision = await tx.decision.findUnique({
    where: { applicationId_version: { applicationId: id, version } },
    include: { application: true },
  })
  if (!decision?.application) throw new Refusal('NOT_FOUND')
  return { decision, application: decision.application }
}

/** @returns the numbers of the IDs that are gone. One that a device was registered with meanwhile keeps them all. */
async function withdrawDevices(tx: Tx, applicationId: string): Promise<string[]> {
  const devices = await tx.$queryRaw<{ number: string; status: string }[]>`
    SELECT number, status::text AS status FROM device
     WHERE application_id = ${applicationId}::uuid ORDER BY number FOR UPDATE`
  if (devices.some(({ status }) => status !== 'ISSUED')) throw new Refusal('UNDO_TOO_LATE')
  if (devices.length > 0) await tx.device.deleteMany({ where: { applicationId } })
  return devices.map(({ number }) => number)
}
