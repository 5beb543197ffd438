import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import type { NewInvitation } from '@/lib/domain/organisation/invitation-schema'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { lockAsManager } from './lock-organisation'
import { sendInvitation } from './send-invitation'
import { type Act, transact } from './transact'

/**
 * A 管理者 invites somebody by mail (R-REG-8). The answer is the same whether or not the address has an account
 * (R-REG-7); only who is in this very organisation, which the 管理者 sees anyway, is said.
 * @throws Refusal NOT_ALLOWED, RATE_LIMITED; ProblemsFound at `email`.
 */
export async function invitePerson(act: Act, viewer: Viewer, { email, role }: NewInvitation): Promise<void> {
  await takeTry('invite', String(viewer.organisation?.id ?? viewer.accountId))
  await takeTry('invite-email', email)
  return transact(act, async (tx) => {
    const { organisationId, name } = await lockAsManager(tx, viewer)
    await refuseKnown(tx, organisationId, email)
    const organisation = { id: organisationId, name }
    const id = await sendInvitation(tx, act, { organisation, email, role, by: `${viewer.name} さん` })
    return { subject: { type: 'invitation', id }, detail: { organisationId, role }, result: undefined }
  })
}

async function refuseKnown(tx: Tx, organisationId: number, email: string): Promise<void> {
  const known = await tx.membership.findFirst({
    where: { organisationId, account: { email }, status: { in: ['MEMBER', 'ASKED'] } },
  })
  if (!known) return
  const message =
    known.status === 'MEMBER'
      ? 'このメールアドレスの方は、すでにこの機関の利用者です。'
      : 'このメールアドレスの方は、すでに参加を申し込んでいます。「利用者」の画面で承認してください。'
  throw new ProblemsFound({ field: 'email', message })
}
