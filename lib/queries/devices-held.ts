import { db } from '@/lib/adapters/db'

/** IDs that the facility holds already and that are still good for a device: the running total (R-APP-3). */
export function countDevicesHeld(facilityId: number): Promise<number> {
  return db.device.count({ where: { facilityId, status: { in: ['ISSUED', 'ACTIVE'] } } })
}
