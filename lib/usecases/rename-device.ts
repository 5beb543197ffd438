import type { Viewer } from '@/lib/adapters/session'
import { lockOwnDevice } from './own-device'
import { type Act, transact } from './transact'

/** R-DEV-3: the name and the place are the facility's own; they decide nothing. */
export function renameDevice(
  act: Act,
  viewer: Viewer,
  { number, name, place }: { number: string; name: string | null; place: string | null },
): Promise<void> {
  return transact(act, async (tx) => {
    await lockOwnDevice(tx, viewer, number)
    await tx.device.update({ where: { number }, data: { name, place } })
    return { subject: { type: 'device', id: number }, result: undefined }
  })
}
