import type { Viewer } from '@/lib/adapters/session'
import { formatInstant } from '@/lib/domain/date/wareki'
import { Refusal } from '@/lib/domain/refusal'
import { readSetting } from '@/lib/queries/setting'
import { changeDeviceStatus } from './change-device-status'
import { newActivationCode } from './new-activation-code'
import { lockOwnDevice, refuseAfterEnd } from './own-device'
import { tellDeviceChange } from './tell-device-change'
import { type Act, transact } from './transact'

/** D-3: a fresh code for an ID that was not used yet, e.g. because the old one ran out or was seen. It kills the old. */
export function renewDeviceCode(act: Act, viewer: Viewer, number: string): Promise<void> {
  return transact(act, async (tx) => {
    const device = await lockOwnDevice(tx, viewer, number)
    refuseAfterEnd(device)
    const together = newActivationCode(number, act.now, await readSetting('code-days', tx))
    const renewed = await changeDeviceStatus(tx, device, { action: 'renewCode', by: viewer.role, together })
    if (!renewed) throw new Refusal('WRONG_STATUS')
    await tellDeviceChange(tx, act.now, device, {
      what: 'のアクティベーションコードを再発行しました',
      sentence: `端末 ${number} のアクティベーションコードを再発行しました。前のコードは使えません。`,
      next: `${formatInstant(together.codeExpiresAt)}までに、次の画面からユーザ設定情報を開き、端末の初期登録を行ってください。`,
    })
    return { subject: { type: 'device', id: number }, result: undefined }
  })
}
