import { newToken, seal } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import { newTotpSecret } from '@/lib/adapters/totp'
import type { StaffRole } from '@/lib/domain/account/role'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { newId } from './new-id'
import { supersedeLinks } from './supersede-links'
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

export type StaffAdded = {
  /** `activated`: was let in by two people and had not finished the registration by the mail's link. */
  outcome: 'added' | 'activated' | 'changed'
  /** Locked before, and still: that is for an admin to end, on the screen. */
  locked: boolean
  credentials: Credentials | null
}

/**
 * Adds a member of staff, finishes the registration of one who has not yet come by the link, or changes the role of one
 * who is known.
 * @throws ProblemsFound when the address belongs to an applicant: nobody is both (D-9).
 */
export async function addStaff(act: Act, order: StaffOrder): Promise<StaffAdded> {
  const credentials = order.credentials ?? randomCredentials()
  const passwordHash = await hashPassword(credentials.password)
  return transact(act, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE email = ${order.email} FOR UPDATE`
    const known = await tx.account.findUnique({ where: { email: order.email } })
    if (known && !known.staffRole) throw new ProblemsFound({ field: 'email', message: applicantsAddress })
    const id = known?.id ?? newId()
    const outcome = !known ? 'added' : known.status === 'PENDING' ? 'activated' : 'changed'
    const isFresh = outcome !== 'changed' || order.reset === true
    const secrets = {
      passwordHash,
      totpSecret: seal(credentials.totpSecret, `totp:${id}`),
      totpLastStep: null,
    }
    if (!known) await create(tx, act.now, id, order, secrets)
    else await change(tx, act.now, id, order, isFresh ? secrets : {})
    if (outcome === 'activated') await activate(tx, act.now, id)
    const locked = known?.status === 'LOCKED'
    const result: StaffAdded = { outcome, locked, credentials: isFresh ? credentials : null }
    const detail = { role: order.role, outcome, newCredentials: isFresh }
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

/** The operator hands over what the link of the mail was for; it stops working. */
async function activate(tx: Tx, now: Date, id: string): Promise<void> {
  await tx.account.update({ where: { id }, data: { status: 'ACTIVE', activatedAt: now } })
  await supersedeLinks(tx, now, id, ['STAFF'])
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
