import { hashPassword } from '@/lib/adapters/password'
import { takeTry } from '@/lib/adapters/rate-limit'
import { activationDeadline } from '@/lib/domain/account/link-life'
import type { Registration } from '@/lib/domain/account/registration-schema'
import { inEvenTime } from './in-even-time'
import { type KeptRegistration, keepRegistration, requireFacility } from './keep-registration'
import { recordConsent } from './record-consent'
import { refuseWeakPassword } from './refuse-weak-password'
import { type Act, transact } from './transact'

/** What the waiting page needs: what was sent, in which mail, and until when its link works. */
export type SentRegistration = { registration: KeptRegistration; mailId: string; expiresAt: Date }

/** Longer than the work takes, known address or not. */
export const registrationTick = 250

export const registrationConsents = ['portal-terms', 'privacy-policy'] as const

/**
 * Takes a registration (R-REG-1 … R-REG-4, R-REG-6). Whether the mail address is known is seen only in the mail
 * that goes out, never in the answer or its time (R-REG-7).
 * @throws ProblemsFound at `code` when the master does not hold the institution; at `password` (R-REG-2).
 */
export function registerAccount(act: Act, typed: Registration): Promise<SentRegistration> {
  return inEvenTime(registrationTick, async () => {
    await takeTry('register', act.address ?? 'unknown')
    await takeTry('register-email', typed.email)
    const { password, ...details } = typed
    const registration = { ...details, passwordHash: await hashPassword(password) }
    return await transact(act, async (tx) => {
      const facility = await requireFacility(tx, registration)
      refuseWeakPassword(password, 'password', { email: typed.email, facilities: [facility] })
      const { accountId, mailId } = await keepRegistration(tx, act.now, registration, facility.id)
      if (accountId) await recordConsent(tx, act.now, accountId, registrationConsents)
      return {
        subject: { type: 'account', id: accountId ?? 'known-address' },
        result: { registration, mailId, expiresAt: activationDeadline(act.now) },
      }
    })
  })
}
