import type { Tx } from '@/lib/adapters/db'
import { formatInstant } from '@/lib/domain/date/wareki'
import { codeExpiry } from '@/lib/domain/device/code-life'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { env } from '@/lib/env'
import { changeApplicationStatus } from './change-application-status'
import { issueDevices } from './issue-devices'
import { queueMail } from './queue-mail'
import { type Act, transact } from './transact'

/** What the clerk saw and decided on (R-CLK-2). */
export type Approval = { id: string; version: number; comment?: string }

/**
 * Approves an application. Institutions get their IDs and codes in the same transaction (D-2), insurers at the
 * publish step of their run (R-INS-5).
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
    const atOnce = found.facility.kind !== 'INSURER'
    if (atOnce) {
      await issueDevices(tx, act, { ...found, ...approved })
      await tellApplicant(tx, act.now, found)
    }
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

async function tellApplicant(tx: Tx, now: Date, found: Case): Promise<void> {
  const applicant = await tx.account.findUniqueOrThrow({ where: { id: found.createdById } })
  const name = `${applicant.lastName} ${applicant.firstName}`
  await queueMail(tx, now, {
    template: 'application-approved',
    to: applicant.email,
    toName: name,
    values: {
      name,
      receiptNumber: found.receiptNumber,
      deviceCount: String(found.deviceCount),
      validUntil: formatInstant(codeExpiry(now)),
      link: `${env().APP_URL}/applications/${found.id}`,
    },
  })
}
