import type { Tx } from '@/lib/adapters/db'
import type { Registration } from '@/lib/domain/account/registration-schema'
import { whereFacility } from '@/lib/domain/facility/facility-key'
import { unknownCodeProblem } from '@/lib/domain/facility/unknown-code'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'
import { newId } from './new-id'
import { queueMail } from './queue-mail'
import { sendActivationLink } from './send-link'

/** What 「登録」 took in, with the password hashed. The applicant's browser keeps it, sealed, until the activation. */
export type KeptRegistration = Omit<Registration, 'password'> & { passwordHash: string }

/** @throws ProblemsFound at `code` when the master does not hold the institution. */
export async function requireFacility(tx: Tx, registration: Omit<Registration, 'password'>) {
  const facility = await tx.facility.findFirst({
    where: { ...whereFacility(registration), closedAt: null },
    select: { id: true, name: true, code: true },
  })
  if (!facility) throw new ProblemsFound(unknownCodeProblem(registration))
  return facility
}

/**
 * Makes the pending account, or brings an earlier pending one up to date, and sends its link. An address that is taken
 * gets another mail; nobody but its owner sees the difference (R-REG-7).
 */
export async function keepRegistration(
  tx: Tx,
  now: Date,
  registration: KeptRegistration,
  facilityId: number,
): Promise<{ accountId: string | null; mailId: string }> {
  const account = await keepPending(tx, now, registration, facilityId)
  if (!account) return { accountId: null, mailId: await tellKnownAddress(tx, now, registration.email) }
  return { accountId: account.id, mailId: await sendActivationLink(tx, now, account) }
}

async function keepPending(tx: Tx, now: Date, registration: KeptRegistration, facilityId: number) {
  const { email, lastName, firstName, phone, passwordHash } = registration
  const details = { lastName, firstName, phone, passwordHash, registeringFacility: facilityId }
  await tx.account.createMany({
    data: { id: newId(), email, status: 'PENDING', createdAt: now, ...details },
    skipDuplicates: true,
  })
  const [account] = await tx.account.updateManyAndReturn({
    // A member of staff who has not joined yet is none of the applicants' business.
    where: { email, status: 'PENDING', staffRole: null },
    data: details,
    select: { id: true, email: true, lastName: true, firstName: true },
  })
  return account ?? null
}

function tellKnownAddress(tx: Tx, now: Date, email: string): Promise<string> {
  return queueMail(tx, now, {
    template: 'already-registered',
    to: email,
    toName: '',
    values: { link: `${env().APP_URL}/sign-in`, reset: `${env().APP_URL}/reset` },
  })
}
