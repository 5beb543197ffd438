import { hashToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import type { Account, MailLink } from '@/lib/generated/prisma/client'
import { endSessions } from './end-sessions'
import { supersedeLinks } from './supersede-links'
import { tellOwner } from './tell-owner'
import { type Act, transact } from './transact'

const ends = ['EMAIL_CHANGE_OLD', 'EMAIL_CHANGE_NEW']

/**
 * R-REG-10: one end agrees to the change. The second of both changes the address; other sessions end and both
 * addresses are told.
 * @param here the session of whoever pressed the button, if it is the same person's: it goes on.
 * @throws Refusal LINK_EXPIRED, LINK_USED or LINK_SUPERSEDED; ProblemsFound when somebody took the address meanwhile.
 */
export function confirmEmailChange(act: Act, token: string, here?: string): Promise<'HALF' | 'DONE'> {
  return transact(act, async (tx) => {
    const known = await tx.mailLink.findUnique({ where: { tokenHash: hashToken(token) } })
    if (!known?.accountId || !ends.includes(known.purpose)) throw new Refusal('LINK_EXPIRED')
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${known.accountId}::uuid FOR UPDATE`
    const link = await tx.mailLink.findUniqueOrThrow({ where: { id: known.id }, include: { account: true } })
    const refusal = linkRefusal(link, act.now)
    if (refusal) throw new Refusal(refusal)
    if (link.account?.status !== 'ACTIVE' || !link.email) throw new Refusal('LINK_SUPERSEDED')
    await tx.mailLink.update({ where: { id: link.id }, data: { usedAt: act.now } })
    const both = await otherEndAgreed(tx, link)
    if (both) await changeEmail(tx, act.now, link.account, { email: link.email, here })
    const subject = { type: 'account', id: link.account.id }
    return both ? { name: 'account.change-email', subject, result: 'DONE' } : { subject, result: 'HALF' }
  })
}

async function otherEndAgreed(tx: Tx, link: MailLink): Promise<boolean> {
  const { accountId, email, sentAt } = link
  const other = { purpose: ends.find((end) => end !== link.purpose), usedAt: { not: null } }
  return (await tx.mailLink.count({ where: { accountId, email, sentAt, ...other } })) > 0
}

async function changeEmail(
  tx: Tx,
  now: Date,
  account: Account,
  change: { email: string; here?: string },
): Promise<void> {
  await takeAddress(tx, change.email)
  await tx.account.update({ where: { id: account.id }, data: { email: change.email } })
  await supersedeLinks(tx, now, account.id, ['RESET'])
  await endSessions(tx, now, account.id, change.here)
  const values = { oldEmail: account.email, newEmail: change.email, link: `${env().APP_URL}/contact` }
  for (const to of [account.email, change.email]) {
    await tellOwner(tx, now, account, { template: 'email-changed', to, values })
  }
}

/** A registration at this address that was never activated gives way: its holder has just proved to be this person. */
async function takeAddress(tx: Tx, email: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; status: string }[]>`
    SELECT id, status::text AS status FROM account WHERE email = ${email} FOR UPDATE`
  const [holder] = rows
  if (!holder) return
  if (holder.status !== 'PENDING') throw new ProblemsFound({ field: '', message: taken })
  await tx.mailLink.deleteMany({ where: { accountId: holder.id } })
  await tx.consent.deleteMany({ where: { accountId: holder.id } })
  await tx.account.delete({ where: { id: holder.id } })
}

const taken =
  'このメールアドレスは、申込みのあとに別の利用者が登録したため使えません。ログインして、別のメールアドレスで変更をやり直してください。'
