import type { Tx } from '@/lib/adapters/db'
import { formatDeviceNumber } from '@/lib/domain/device/device-number'
import { changeApplicationStatus, type SeenApplication } from './change-application-status'
import { newActivationCode } from './new-activation-code'
import { nextNumber } from './next-number'
import { type Act, system, writeAudit } from './transact'

type Approved = SeenApplication & {
  facilityId: number
  deviceCount: number
  /** How long their codes work (D-3). */
  codeDays: number
}

/**
 * One ID and one activation code per device (R-APP-10, D-3), in the transaction of the approval: the portal's own
 * deed, so it has its own row in timeline and audit log. The code itself is kept encrypted, and as a keyed hash.
 */
export async function issueDevices(tx: Tx, act: Act, approved: Approved): Promise<SeenApplication> {
  const deed: Act = { ...act, name: 'application.issue', actor: system }
  const first = await nextNumber(tx, 'device', approved.deviceCount)
  const numbers = Array.from({ length: approved.deviceCount }, (_, index) =>
    formatDeviceNumber(first + index),
  )
  await tx.device.createMany({ data: numbers.map((number) => newDevice(number, approved, act.now)) })
  const issued = await changeApplicationStatus(tx, deed, approved, 'issue')
  const subject = { type: 'application', id: approved.id, version: issued.version }
  await writeAudit(tx, deed, subject, { devices: numbers })
  return issued
}

function newDevice(number: string, { id, facilityId, codeDays }: Approved, now: Date) {
  return {
    number,
    facilityId,
    applicationId: id,
    status: 'ISSUED' as const,
    issuedAt: now,
    ...newActivationCode(number, now, codeDays),
  }
}
