import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import { activationDeadline } from '@/lib/domain/account/link-life'
import { inEvenTime } from './in-even-time'
import { type KeptRegistration, keepRegistration, requireFacility } from './keep-registration'
import { recordConsent } from './record-consent'
import { registrationConsents, registrationTick, type SentRegistration } from './register-account'
import { type Act, transact } from './transact'

/**
 * R-REG-5: sends the mail of a registration again, to the same address or to a corrected one. The registration comes
 * back from the applicant's own browser, sealed, so that it also goes on when nothing was stored, because the mistyped
 * address belonged to somebody else. Earlier links stop working; the answer is the same for every address (R-REG-7).
 */
export function correctRegistration(
  act: Act,
  sent: KeptRegistration,
  email = sent.email,
): Promise<SentRegistration> {
  return inEvenTime(registrationTick, async () => {
    await takeTry('register', act.address ?? 'unknown')
    await takeTry('register-email', email)
    const registration = { ...sent, email }
    return await transact(act, async (tx) => {
      const facility = await requireFacility(tx, registration)
      const mistyped = email === sent.email ? null : await takeOwnPending(tx, sent)
      const { accountId, mailId } = await keepRegistration(tx, act.now, registration, facility.id)
      if (mistyped) await forgetMistyped(tx, act.now, mistyped, accountId)
      if (accountId) await keepConsent(tx, act.now, accountId)
      return {
        subject: { type: 'account', id: accountId ?? 'known-address' },
        result: { registration, mailId, expiresAt: activationDeadline(act.now) },
      }
    })
  })
}

/** The hash proves that the pending account is still this applicant's, not one that somebody registered since. */
async function takeOwnPending(tx: Tx, { email, passwordHash }: KeptRegistration): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM account WHERE email = ${email} AND status = 'PENDING' AND password_hash = ${passwordHash}
       FOR UPDATE`
  return rows[0]?.id ?? null
}

/** The address was never this person's: it is forgotten, and whoever holds its link reads that a newer one was sent. */
async function forgetMistyped(tx: Tx, now: Date, id: string, successor: string | null): Promise<void> {
  await tx.mailLink.updateMany({
    where: { accountId: id, usedAt: null, supersededAt: null },
    data: { supersededAt: now },
  })
  await tx.mailLink.updateMany({ where: { accountId: id }, data: { accountId: successor } })
  if (successor) await tx.consent.updateMany({ where: { accountId: id }, data: { accountId: successor } })
  else await tx.consent.deleteMany({ where: { accountId: id } })
  await tx.account.delete({ where: { id } })
}

/** Where the mistyped address was somebody else's, the consent given at the time was not stored either. */
async function keepConsent(tx: Tx, now: Date, accountId: string): Promise<void> {
  const given = await tx.consent.count({ where: { accountId } })
  if (given === 0) await recordConsent(tx, now, accountId, registrationConsents)
}
