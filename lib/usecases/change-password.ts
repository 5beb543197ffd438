import { hashPassword } from '@/lib/adapters/password'
import type { Viewer } from '@/lib/adapters/session'
import { env } from '@/lib/env'
import { confirmPassword } from './confirm-password'
import { endSessions } from './end-sessions'
import { facilitiesOf } from './facilities-of'
import { refuseWeakPassword } from './refuse-weak-password'
import { supersedeLinks } from './supersede-links'
import { tellOwner } from './tell-owner'
import { type Act, transact } from './transact'

/**
 * R-REG-10: with the current password again; every other session ends and the owner is told.
 * @throws ProblemsFound at `password` (the current one) or `newPassword`.
 */
export async function changePassword(
  act: Act,
  viewer: Viewer,
  typed: { password: string; newPassword: string },
): Promise<void> {
  await confirmPassword(viewer, typed.password)
  const passwordHash = await hashPassword(typed.newPassword)
  await transact(act, async (tx) => {
    const facilities = await facilitiesOf(tx, viewer.accountId)
    refuseWeakPassword(typed.newPassword, 'newPassword', { email: viewer.email, facilities })
    const account = await tx.account.update({ where: { id: viewer.accountId }, data: { passwordHash } })
    await supersedeLinks(tx, act.now, account.id, ['RESET'])
    const ended = await endSessions(tx, act.now, account.id, viewer.sessionHash)
    const help = { link: `${env().APP_URL}/reset` }
    await tellOwner(tx, act.now, account, { template: 'password-changed', values: help })
    return { subject: { type: 'account', id: account.id }, detail: { ended }, result: undefined }
  })
}
