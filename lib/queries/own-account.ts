import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

export type OwnAccount = {
  lastName: string
  firstName: string
  phone: string
  email: string
  /** Mail about every change (R-APP-8). */
  mailsChanges: boolean
  secondFactor: boolean
  /** How many recovery codes are still good; null where none were made. */
  recoveryCodes: number | null
  passkeys: number
  /** For a secret that is new after each use of the second factor. */
  lastStep: string
}

export async function findOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: viewer.accountId },
    include: { recoveryCodes: { select: { usedAt: true } }, _count: { select: { passkeys: true } } },
  })
  const codes = account.recoveryCodes
  const { lastName, firstName, phone, email, mailsChanges, totpSecret, totpLastStep } = account
  return {
    lastName,
    firstName,
    phone,
    email,
    mailsChanges,
    passkeys: account._count.passkeys,
    secondFactor: totpSecret !== null,
    recoveryCodes: codes.length > 0 ? codes.filter(({ usedAt }) => usedAt === null).length : null,
    lastStep: String(totpLastStep ?? 0),
  }
}

export type OpenEmailChange = { email: string; expiresAt: Date; oldAgreed: boolean; newAgreed: boolean }

/** The change of address that waits for its ends, if there is one. Whether the new one can agree is not told (R-REG-7). */
export async function findOpenEmailChange(viewer: Viewer): Promise<OpenEmailChange | null> {
  const links = await db.mailLink.findMany({
    where: {
      accountId: viewer.accountId,
      purpose: { in: ['EMAIL_CHANGE_OLD', 'EMAIL_CHANGE_NEW'] },
      supersededAt: null,
      expiresAt: { gt: viewer.now },
    },
    orderBy: { sentAt: 'desc' },
  })
  const old = links.find(({ purpose }) => purpose === 'EMAIL_CHANGE_OLD')
  if (!old?.email || old.email === viewer.email) return null
  const other = links.find((link) => link.purpose === 'EMAIL_CHANGE_NEW' && link.email === old.email)
  return {
    email: old.email,
    expiresAt: old.expiresAt,
    oldAgreed: old.usedAt !== null,
    newAgreed: other?.usedAt != null,
  }
}
