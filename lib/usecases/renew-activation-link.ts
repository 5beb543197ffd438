import { hashToken } from '@/lib/adapters/crypto'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { Refusal } from '@/lib/domain/refusal'
import { sendActivationLink } from './send-link'
import { type Act, transact } from './transact'

/**
 * R-REG-5: an expired link brings a new one, to the account's address, not to whoever holds the old link.
 * @throws Refusal LINK_USED or LINK_SUPERSEDED: then another link, or none, is the right one. Pressing twice sends one
 * mail, because the first press supersedes the link.
 */
export function renewActivationLink(act: Act, token: string): Promise<void> {
  return transact(act, async (tx) => {
    const known = await tx.mailLink.findUnique({ where: { tokenHash: hashToken(token) } })
    if (known?.purpose !== 'ACTIVATE' || !known.accountId) throw new Refusal('NOT_FOUND')
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${known.accountId}::uuid FOR UPDATE`
    const link = await tx.mailLink.findUniqueOrThrow({ where: { id: known.id }, include: { account: true } })
    const refusal = linkRefusal(link, act.now)
    if (refusal && refusal !== 'LINK_EXPIRED') throw new Refusal(refusal)
    if (link.account?.status !== 'PENDING') throw new Refusal('LINK_USED')
    await sendActivationLink(tx, act.now, link.account)
    return { subject: { type: 'account', id: link.account.id }, result: undefined }
  })
}
