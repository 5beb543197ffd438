import { hashToken } from '@/lib/adapters/crypto'
import { hashPassword } from '@/lib/adapters/password'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { endSessions } from './end-sessions'
import { facilitiesOf } from './facilities-of'
import { refuseWeakPassword } from './refuse-weak-password'
import { supersedeLinks } from './supersede-links'
import { tellOwner } from './tell-owner'
import { type Act, transact } from './transact'

/**
 * R-REG-10: sets a new password by the link of the mail, once; every session ends. It proves the mail address and
 * nothing more: a second factor is still asked for at the next sign-in.
 * @throws Refusal LINK_EXPIRED, LINK_USED or LINK_SUPERSEDED; ProblemsFound at `newPassword`.
 */
export async function resetPassword(
  act: Act,
  token: string,
  newPassword: string,
): Promise<{ isStaff: boolean }> {
  const passwordHash = await hashPassword(newPassword)
  return transact(act, async (tx) => {
    const known = await tx.mailLink.findUnique({ where: { tokenHash: hashToken(token) } })
    if (known?.purpose !== 'RESET' || !known.accountId) throw new Refusal('LINK_EXPIRED')
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${known.accountId}::uuid FOR UPDATE`
    const link = await tx.mailLink.findUniqueOrThrow({ where: { id: known.id }, include: { account: true } })
    const { account } = link
    const refusal = linkRefusal(link, act.now)
    if (refusal) throw new Refusal(refusal)
    // The address may have changed since: then the mail went to somebody else.
    if (account?.status !== 'ACTIVE' || account.email !== link.email) throw new Refusal('LINK_SUPERSEDED')
    const facilities = await facilitiesOf(tx, account.id)
    refuseWeakPassword(newPassword, 'newPassword', { email: account.email, facilities })
    await tx.mailLink.update({ where: { id: link.id }, data: { usedAt: act.now } })
    await tx.account.update({ where: { id: account.id }, data: { passwordHash } })
    // Whoever had got in with the old password must not go on with what they began.
    await supersedeLinks(tx, act.now, account.id, ['RESET', 'EMAIL_CHANGE_OLD', 'EMAIL_CHANGE_NEW'])
    await endSessions(tx, act.now, account.id)
    const help = { link: `${env().APP_URL}/reset` }
    await tellOwner(tx, act.now, account, { template: 'password-changed', values: help })
    const isStaff = account.staffRole !== null
    return { subject: { type: 'account', id: account.id }, result: { isStaff } }
  })
}
