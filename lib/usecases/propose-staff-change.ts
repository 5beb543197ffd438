import type { Tx } from '@/lib/adapters/db'
import type { StaffRole } from '@/lib/domain/account/role'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { newId } from './new-id'
import { refuseLastAdmin } from './refuse-last-admin'
import { type Act, transact } from './transact'

export type NewStaff = {
  email: string
  lastName: string
  firstName: string
  role: StaffRole
  reason: string
}

export const applicantsAddress =
  'このメールアドレスは申請者のアカウントで使われています。職員には別のメールアドレスを使ってください。'

/**
 * Proposes somebody new (R-CLK-9); nothing happens before somebody else has accepted it.
 * @throws ProblemsFound at `email` for an address that is known, or while a proposal about it is open.
 */
export function proposeStaff(
  act: Act,
  { email, lastName, firstName, role, reason }: NewStaff,
): Promise<void> {
  return transact(act, async (tx) => {
    const known = await tx.account.findUnique({ where: { email }, select: { staffRole: true } })
    if (known) {
      const message = known.staffRole ? 'このメールアドレスの職員は登録済みです。' : applicantsAddress
      throw new ProblemsFound({ field: 'email', message })
    }
    await refuseSecondProposal(tx, email, 'email')
    const id = newId()
    await tx.staffChange.create({
      data: { id, email, lastName, firstName, after: kept(role), reason, ...proposed(act) },
    })
    return { subject: { type: 'staff-change', id }, detail: { after: role }, result: undefined }
  })
}

/**
 * Proposes another role for somebody. Nobody proposes their own.
 * @throws Refusal NOT_FOUND, OWN_ACCOUNT, WRONG_STATUS, LAST_ADMIN; ProblemsFound at `role` for the role they have.
 */
export function proposeStaffRole(
  act: Act,
  wanted: { id: string; role: StaffRole; reason: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const { id: accountId, role, reason } = wanted
    const known = isUuid(accountId) ? await tx.account.findUnique({ where: { id: accountId } }) : null
    if (!known?.staffRole) throw new Refusal('NOT_FOUND')
    if (accountId === act.actor.accountId) throw new Refusal('OWN_ACCOUNT')
    if (known.status !== 'ACTIVE') throw new Refusal('WRONG_STATUS')
    const { email, lastName, firstName, staffRole: before } = known
    if (before === kept(role)) {
      throw new ProblemsFound({ field: 'role', message: 'いまと同じ役割です。別の役割を選んでください。' })
    }
    if (before === 'ADMIN') await refuseLastAdmin(tx, accountId)
    await refuseSecondProposal(tx, email, '')
    const id = newId()
    await tx.staffChange.create({
      data: {
        id,
        accountId,
        email,
        lastName,
        firstName,
        before,
        after: kept(role),
        reason,
        ...proposed(act),
      },
    })
    const detail = { change: id, before: before.toLowerCase(), after: role }
    return { subject: { type: 'account', id: accountId }, detail, result: undefined }
  })
}

/** The index over open proposals says the same to two who write at once. */
async function refuseSecondProposal(tx: Tx, email: string, field: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`staff:${email}`}, 0))::text`
  if ((await tx.staffChange.count({ where: { email, status: 'PROPOSED' } })) === 0) return
  const message = 'この方については、承認を待っている変更があります。先にそちらを反映するか却下してください。'
  throw new ProblemsFound({ field, message })
}

function proposed(act: Act) {
  return { status: 'PROPOSED', proposedById: act.actor.accountId ?? '', proposedAt: act.now } as const
}

function kept(role: StaffRole) {
  return role.toUpperCase() as Uppercase<StaffRole>
}
