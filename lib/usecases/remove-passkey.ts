import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { tellSecondFactor } from './tell-second-factor'
import { type Act, transact } from './transact'

export function removePasskey(act: Act, viewer: Viewer, id: string): Promise<void> {
  const { accountId } = viewer
  return transact(act, async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, accountId } })
    if (count !== 1) throw new Refusal('NOT_FOUND')
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    await tellSecondFactor(tx, act.now, account, 'パスキーを削除しました')
    return { subject: { type: 'account', id: accountId }, detail: { passkey: id }, result: undefined }
  })
}
