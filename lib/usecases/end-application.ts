import type { Tx } from '@/lib/adapters/db'
import type { DeviceStatus } from '@/lib/domain/device/status'
import type { ActingRole } from '@/lib/domain/workflow'
import { env } from '@/lib/env'
import { changeApplicationStatus, type SeenApplication } from './change-application-status'
import { changeDeviceStatus } from './change-device-status'
import { tellPeople } from './tell-people'
import type { Act } from './transact'

type Ending = SeenApplication & {
  receiptNumber: string | null
  organisationId: number
  facility: { name: string }
}

/**
 * ISSUED → ENDED: every device of the application stops in the same transaction (R-APP-11, R-INS-10). Asked for by the
 * facility, or by the system on the day of an abolition.
 * @returns how many devices were stopped.
 */
export async function endApplication(tx: Tx, act: Act, ending: Ending, reason: string): Promise<number> {
  await changeApplicationStatus(tx, act, ending, 'end', { comment: reason })
  const stopped = await stopDevices(tx, act, ending.id, reason)
  await tellPeople(tx, act.now, ending.organisationId, {
    template: 'use-ended',
    values: {
      receiptNumber: ending.receiptNumber ?? '',
      facilityName: ending.facility.name,
      deviceCount: String(stopped),
      reason,
      link: `${env().APP_URL}/applications/${ending.id}`,
    },
  })
  return stopped
}

/** Locked first: a device that is being registered at this moment is stopped too. */
async function stopDevices(tx: Tx, act: Act, applicationId: string, reason: string): Promise<number> {
  const devices = await tx.$queryRaw<{ id: string; status: DeviceStatus }[]>`
    SELECT id, status::text AS status FROM device
     WHERE application_id = ${applicationId}::uuid AND status IN ('ISSUED', 'ACTIVE')
     ORDER BY number FOR UPDATE`
  const by = act.actor.role as ActingRole
  const together = { stoppedAt: act.now, stopReason: reason, codeEncrypted: null }
  for (const device of devices) await changeDeviceStatus(tx, device, { action: 'stop', by, together })
  return devices.length
}
