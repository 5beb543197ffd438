import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'

/**
 * The link as it stands, without using it, and what it would activate: whoever gets a mail for a registration that is
 * not theirs has to see it. Whoever holds the token is its viewer.
 */
export async function findActivationLink(token: string) {
  const link = await db.mailLink.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'ACTIVATE' },
    select: {
      sentAt: true,
      expiresAt: true,
      usedAt: true,
      supersededAt: true,
      account: { select: { lastName: true, firstName: true, registeringFacility: true } },
    },
  })
  if (!link?.account) return null
  const { registeringFacility, lastName, firstName } = link.account
  const facility = await db.facility.findUnique({
    where: { id: registeringFacility ?? -1 },
    select: { name: true },
  })
  return { ...link, registration: { name: `${lastName} ${firstName}`, facilityName: facility?.name ?? '' } }
}
