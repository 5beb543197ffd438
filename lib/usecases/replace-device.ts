import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { formatDeviceNumber } from '@/lib/domain/device/device-number'
import { Refusal } from '@/lib/domain/refusal'
import { readSetting } from '@/lib/queries/setting'
import { changeDeviceStatus } from './change-device-status'
import { newActivationCode } from './new-activation-code'
import { newId } from './new-id'
import { nextNumber } from './next-number'
import { lockOwnDevice, type OwnDevice, refuseAfterEnd } from './own-device'
import { tellDeviceChange } from './tell-device-change'
import { type Act, transact } from './transact'

/**
 * R-APP-11, D-3: the old ID dies, a new one with its own code takes its place. One for one, so the facility never has
 * more devices than approved (R-DEV-2).
 * @returns the number of the new device.
 */
export function replaceDevice(act: Act, viewer: Viewer, number: string): Promise<string> {
  return transact(act, async (tx) => {
    const device = await lockOwnDevice(tx, viewer, number)
    refuseAfterEnd(device)
    const next = await issueSuccessor(tx, act.now, device)
    const together = { replacedById: next.id, stoppedAt: device.stoppedAt ?? act.now, codeEncrypted: null }
    const replaced = await changeDeviceStatus(tx, device, { action: 'replace', by: viewer.role, together })
    if (!replaced) throw new Refusal('WRONG_STATUS')
    await tellDeviceChange(tx, act.now, device, {
      what: `を ${next.number} に交換しました`,
      sentence: `端末 ${number} のIDは使えなくなりました。代わりに、ID ${next.number} とアクティベーションコードを発行しました。`,
      next: '次の画面からユーザ設定情報を開き、新しい端末の初期登録を行ってください。',
      link: `/devices/${next.number}`,
    })
    return {
      subject: { type: 'device', id: number },
      detail: { replacedBy: next.number },
      result: next.number,
    }
  })
}

/** What the facility calls the place goes on; the name was the old machine's. */
async function issueSuccessor(tx: Tx, now: Date, { applicationId, facilityId, place }: OwnDevice) {
  const number = formatDeviceNumber(await nextNumber(tx, 'device'))
  return tx.device.create({
    data: {
      id: newId(),
      number,
      facilityId,
      applicationId,
      place,
      status: 'ISSUED',
      issuedAt: now,
      ...newActivationCode(number, now, await readSetting('code-days', tx)),
    },
    select: { id: true, number: true },
  })
}
