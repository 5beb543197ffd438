import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'

/**
 * The device as its owner may change it, with its application locked: whoever ends the use waits for this deed, and
 * this deed sees that the use was ended. The tenant comes from the row.
 * @throws Refusal NOT_FOUND also for somebody else's device, so that numbers tell nothing.
 */
export async function lockOwnDevice(tx: Tx, viewer: Viewer, number: string) {
  const organisationId = viewer.organisation?.id ?? -1
  const application = { organisationId }
  const found = await tx.device.findFirst({ where: { number, application }, select: { applicationId: true } })
  if (!found) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${found.applicationId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM device WHERE number = ${number} FOR UPDATE`
  return tx.device.findUniqueOrThrow({ where: { number }, include: { application: true, facility: true } })
}

export type OwnDevice = Awaited<ReturnType<typeof lockOwnDevice>>

/** After 利用中止 or abolition nothing of the facility's devices comes to life again (R-APP-11). */
export function refuseAfterEnd(device: OwnDevice): void {
  if (device.application.status !== 'ISSUED') throw new Refusal('WRONG_STATUS')
}
