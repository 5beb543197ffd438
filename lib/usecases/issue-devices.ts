import type { Tx } from '@/lib/adapters/db'
import { formatDeviceNumber } from '@/lib/domain/device/device-number'
import { changeApplicationStatus, type SeenApplication } from './change-application-status'
import { newActivationCode } from './new-activation-code'
import { newId } from './new-id'
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
  await insertDevices(tx, numbers, approved, act.now)
  const issued = await changeApplicationStatus(tx, deed, approved, 'issue')
  const subject = { type: 'application', id: approved.id, version: issued.version }
  await writeAudit(tx, deed, subject, { devices: numbers })
  return issued
}

async function insertDevices(
  tx: Tx,
  numbers: readonly string[],
  { id, facilityId, codeDays }: Approved,
  now: Date,
): Promise<void> {
  const rows = numbers.map((number) => {
    const { codeHash, codeEncrypted, codeExpiresAt } = newActivationCode(number, now, codeDays)
    const [hash, encrypted] = [codeHash, codeEncrypted].map((bytes) => Buffer.from(bytes).toString('base64'))
    return { id: newId(), number, hash, encrypted, expires: codeExpiresAt }
  })
  await tx.$executeRaw`
    INSERT INTO device (id, number, facility_id, application_id, status, issued_at, code_hash, code_encrypted, code_expires_at)
    SELECT id, number, ${facilityId}::int, ${id}::uuid, 'ISSUED', ${now}::timestamptz,
           decode(hash, 'base64'), decode(encrypted, 'base64'), expires
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS new(id uuid, number text, hash text, encrypted text, expires timestamptz)`
}
