import { newToken, seal } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import { newTotpSecret } from '@/lib/adapters/totp'
import type { StaffRole } from '@/lib/domain/account/role'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { newId } from './new-id'
import { type Act, transact } from './transact'

/** What a member of staff signs in with (R-CLK-9); shown once, kept only as hash and sealed. */
export type Credentials = { password: string; totpSecret: string }

export type StaffOrder = {
  /** Already normalised. */
  email: string
  role: StaffRole
  name?: { lastName: string; firstName: string }
  /** New password and new second factor for somebody who is known already, who is signed out everywhere. */
  reset?: boolean
  /** Of the demo; otherwise made at random. */
  credentials?: Credentials
}

export type StaffAdded = { outcome: 'added' | 'changed'; credentials: Credentials | null }

/**
 * Adds a member of staff, or changes the role of one who is known.
 * @throws ProblemsFound when the address belongs to an applicant: nobody is both (D-9).
 */
export async function addStaff(act: Act, order: StaffOrder): Promise<StaffAdded> {
  const credentials = order.credentials ?? randomCredentials()
  const passwordHash = await hashPassword(credentials.password)
  return transact(act, async (tx) => {
    const known = await tx.account.findUnique({ where: { email: order.email } })
    if (known && !known.staffRole) throw new ProblemsFound({ field: 'email', message: applicantsAddress })
    const id = known?.id ?? newId()
    const isFresh = !known || order.reset === true
    const secrets = {
      passwordHash,
      totpSecret: seal(credentials.totpSecret, `totp:${id}`),
      totpLastStep: null,
    }
    if (known) await change(tx, act.now, id, order, isFresh ? secrets : {})
    else await create(tx, act.now, id, order, secrets)
    const result: StaffAdded = {
      outcome: known ? 'changed' : 'added',
      credentials: isFresh ? credentials : null,
    }
    const detail = { role: order.role, outcome: result.outcome, newCredentials: isFresh }
    return { subject: { type: 'account', id }, detail, result }
  })
}

const applicantsAddress =
  'このメールアドレスは申請者のアカウントで使われています。職員には別のメールアドレスを使ってください。'

type Secrets = { passwordHash: string; totpSecret: Uint8Array<ArrayBuffer>; totpLastStep: null }

async function create(tx: Tx, now: Date, id: string, order: StaffOrder, secrets: Secrets): Promise<void> {
  const [lastName = order.email] = order.email.split('@')
  await tx.account.create({
    data: {
      id,
      email: order.email,
      // The operator has seen the person: no link by mail.
      status: 'ACTIVE',
      lastName,
      firstName: '',
      ...order.name,
      phone: '',
      staffRole: staffRole(order),
      createdAt: now,
      activatedAt: now,
      ...secrets,
    },
  })
}

/** Whoever is signed in with the old role or the old password is signed out. */
async function change(
  tx: Tx,
  now: Date,
  id: string,
  order: StaffOrder,
  secrets: Partial<Secrets>,
): Promise<void> {
  await tx.account.update({
    where: { id },
    data: { staffRole: staffRole(order), ...order.name, ...secrets },
  })
  await tx.session.updateMany({ where: { accountId: id, endedAt: null }, data: { endedAt: now } })
}

function staffRole({ role }: StaffOrder) {
  return role.toUpperCase() as Uppercase<StaffRole>
}

function randomCredentials(): Credentials {
  return { password: randomPassword(), totpSecret: newTotpSecret() }
}

/** Of the three classes that R-REG-2 asks for; one draw in a thousand lacks one. */
function randomPassword(): string {
  const password = newToken().slice(0, 24)
  return /[A-Z]/.test(password) && /[a-z]/.test(password) && /\d/.test(password) ? password : randomPassword()
}
