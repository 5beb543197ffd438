import { readNewPasskey } from '@/lib/adapters/passkey'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { creationOccasion, passkeyMax } from '@/lib/domain/account/passkey'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { tellSecondFactor } from './tell-second-factor'
import { type Act, transact } from './transact'

const wrong = 'パスキーを登録できませんでした。画面を読み込み直してから、もう一度操作してください。'

/**
 * A passkey beside the authenticator app (R-CLK-9), never in its place: where the browser knows no passkeys, the app's
 * codes still open the way.
 * @throws ProblemsFound at `response`; Refusal WRONG_STATUS without a second factor or with too many passkeys.
 */
export async function addPasskey(
  act: Act,
  viewer: Viewer,
  { name, response }: { name: string; response: unknown },
): Promise<void> {
  const { accountId, sessionHash } = viewer
  await takeTry('second-factor', accountId)
  await transact(act, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    const count = await tx.passkey.count({ where: { accountId } })
    if (!account.totpSecret || count >= passkeyMax) throw new Refusal('WRONG_STATUS')
    const passkey = await readNewPasskey(response, creationOccasion(sessionHash, count))
    const taken = passkey && (await tx.passkey.count({ where: { credentialId: passkey.credentialId } })) > 0
    if (!passkey || taken) throw new ProblemsFound({ field: 'response', message: wrong })
    const { id } = await tx.passkey.create({ data: { ...passkey, accountId, name, createdAt: act.now } })
    await tellSecondFactor(tx, act.now, account, 'パスキーを登録しました')
    return { subject: { type: 'account', id: accountId }, detail: { passkey: id }, result: undefined }
  })
}
