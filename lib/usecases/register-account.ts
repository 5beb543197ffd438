import type { Tx } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import { takeTry } from '@/lib/adapters/rate-limit'
import { activationDeadline } from '@/lib/domain/account/link-life'
import type { Registration } from '@/lib/domain/account/registration-schema'
import { unknownCodeProblem } from '@/lib/domain/facility/unknown-code'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'
import { newId } from './new-id'
import { queueMail } from './queue-mail'
import { recordConsent } from './record-consent'
import { sendActivationLink } from './send-link'
import { type Act, transact } from './transact'

/**
 * Takes a registration (R-REG-1 … R-REG-4, R-REG-6). Whether the mail address is known is seen only in the mail
 * that goes out, never in the answer (R-REG-7).
 * @returns when the link that was sent stops working.
 * @throws ProblemsFound at `code` when the master does not hold the institution.
 */
export async function registerAccount(act: Act, registration: Registration): Promise<{ expiresAt: Date }> {
  await takeTry('register', act.address ?? 'unknown')
  await takeTry('register-email', registration.email)
  const passwordHash = await hashPassword(registration.password)
  return transact(act, async (tx) => {
    const facility = await findFacility(tx, registration)
    if (!facility) throw new ProblemsFound(unknownCodeProblem(registration))
    const account = await keepPending(tx, act.now, registration, { passwordHash, facilityId: facility.id })
    if (account) {
      await recordConsent(tx, act.now, account.id, ['portal-terms', 'privacy-policy'])
      await sendActivationLink(tx, act.now, account)
    } else {
      await tellKnownAddress(tx, act.now, registration.email)
    }
    return {
      subject: { type: 'account', id: account?.id ?? 'known-address' },
      result: { expiresAt: activationDeadline(act.now) },
    }
  })
}

function findFacility(tx: Tx, { kind, prefecture, code }: Registration) {
  return tx.facility.findFirst({
    where: { kind, prefecture, code, closedAt: null },
    select: { id: true },
  })
}

/** Makes the pending account, or brings an earlier pending one up to date; null when the address is taken. */
async function keepPending(
  tx: Tx,
  now: Date,
  registration: Registration,
  made: { passwordHash: string; facilityId: number },
) {
  const { email, lastName, firstName, phone } = registration
  const details = {
    lastName,
    firstName,
    phone,
    passwordHash: made.passwordHash,
    registeringFacility: made.facilityId,
  }
  await tx.account.createMany({
    data: { id: newId(), email, status: 'PENDING', createdAt: now, ...details },
    skipDuplicates: true,
  })
  const [account] = await tx.account.updateManyAndReturn({
    where: { email, status: 'PENDING' },
    data: details,
    select: { id: true, email: true, lastName: true, firstName: true },
  })
  return account ?? null
}

function tellKnownAddress(tx: Tx, now: Date, email: string): Promise<void> {
  return queueMail(tx, now, {
    template: 'already-registered',
    to: email,
    toName: '',
    values: { link: `${env().APP_URL}/sign-in` },
  })
}
