import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { changeApplicationStatus } from './change-application-status'
import { issueAndTell, tellWaiting } from './issue-and-tell'
import { publishedCodeFacility } from './published-code'
import { type Act, transact } from './transact'

/** What the clerk saw and decided on (R-CLK-2). */
export type Approval = { id: string; version: number; comment?: string }

/**
 * Approves an application. Institutions get their IDs and codes in the same transaction (D-2), and so do insurers
 * whose code is published; the others wait for the publish step of their run and are told so (R-INS-5).
 * @throws Refusal STALE_VERSION when the case has changed since it was seen, WRONG_STATUS when it is not to be decided.
 */
export function approveApplication(act: Act, { id, version, comment }: Approval): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readCase(tx, id)
    if (found.version !== version) throw new Refusal('STALE_VERSION')
    const approved = await changeApplicationStatus(tx, act, found, 'approve', {
      comment,
      together: { decidedAt: act.now },
    })
    const facilityId = await facilityOfDevices(tx, found)
    if (facilityId) await issueAndTell(tx, act, { ...found, ...approved, facilityId })
    else await tellWaiting(tx, act.now, found)
    const subject = { type: 'application', id, version: approved.version }
    return { subject, detail: { deviceCount: found.deviceCount }, result: undefined }
  })
}

type Case = Awaited<ReturnType<typeof readCase>>

async function readCase(tx: Tx, id: string) {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const found = await tx.application.findUnique({ where: { id }, include: { facility: true } })
  if (!found?.receiptNumber || found.deviceCount === null) throw new Refusal('NOT_FOUND')
  return { ...found, receiptNumber: found.receiptNumber, deviceCount: found.deviceCount }
}

/** Undefined for an insurer that is not published yet. */
async function facilityOfDevices(tx: Tx, { facility }: Case): Promise<number | undefined> {
  return facility.kind === 'INSURER' ? publishedCodeFacility(tx, facility.id) : facility.id
}
