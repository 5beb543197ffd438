import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { changeDeviceStatus } from './change-device-status'
import { lockOwnDevice } from './own-device'
import { tellDeviceChange } from './tell-device-change'
import { type Act, transact } from './transact'

/** R-DEV-3: a lost device, or one that is not used any more: its ID and a code that was not used are dead at once. */
export function stopDevice(
  act: Act,
  viewer: Viewer,
  { number, reason }: { number: string; reason: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const device = await lockOwnDevice(tx, viewer, number)
    const together = { stoppedAt: act.now, stopReason: reason.trim() || null, codeEncrypted: null }
    const stopped = await changeDeviceStatus(tx, device, { action: 'stop', by: viewer.role, together })
    if (!stopped) throw new Refusal('WRONG_STATUS')
    await tellDeviceChange(tx, act.now, device, {
      what: 'を停止しました',
      sentence: `端末 ${number} を停止しました。この端末では、資格確認ができません。`,
      next: '代わりの端末を使うときは、次の画面から交換してください。新しいIDとアクティベーションコードを発行します。',
    })
    return { subject: { type: 'device', id: number }, result: undefined }
  })
}
