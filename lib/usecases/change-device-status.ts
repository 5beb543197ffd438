import type { Tx } from '@/lib/adapters/db'
import type { DeviceStatus } from '@/lib/domain/device/status'
import { type DeviceAction, deviceWorkflow } from '@/lib/domain/device/workflow'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Prisma } from '@/lib/generated/prisma/client'

type Together = Omit<Prisma.DeviceUncheckedUpdateManyInput, 'id' | 'number' | 'status'>

/**
 * The one writer of a device's status after it was issued: by the workflow table, on the status that was seen.
 * @returns whether it was changed: not when the table has no such row, and not when somebody was faster.
 */
export async function changeDeviceStatus(
  tx: Tx,
  seen: { id: string; status: DeviceStatus },
  deed: { action: DeviceAction; by: ActingRole; together?: Together },
): Promise<boolean> {
  const row = transition(deviceWorkflow, deed.action, deed.by, seen.status)
  if (!row) return false
  const written = await tx.device.updateMany({
    where: { id: seen.id, status: seen.status },
    data: { ...deed.together, status: row.to },
  })
  return written.count === 1
}
