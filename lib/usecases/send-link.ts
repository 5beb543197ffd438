import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { activationDeadline } from '@/lib/domain/account/link-life'
import { formatInstant } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { queueMail } from './queue-mail'
import { supersedeLinks } from './supersede-links'

/**
 * Sends the activation link; every earlier one of the account stops working (R-REG-3, R-REG-5).
 * @returns the mail that carries it.
 */
export async function sendActivationLink(
  tx: Tx,
  now: Date,
  account: { id: string; email: string; lastName: string; firstName: string },
): Promise<string> {
  await supersedeLinks(tx, now, account.id, ['ACTIVATE'])
  const token = newToken()
  const expiresAt = activationDeadline(now)
  const name = `${account.lastName} ${account.firstName}`
  const mailId = await queueMail(tx, now, {
    template: 'activate',
    to: account.email,
    toName: name,
    values: { name, deadline: formatInstant(expiresAt), link: `${env().APP_URL}/activate?token=${token}` },
  })
  await tx.mailLink.create({
    data: {
      purpose: 'ACTIVATE',
      accountId: account.id,
      email: account.email,
      tokenHash: hashToken(token),
      mailId,
      sentAt: now,
      expiresAt,
    },
  })
  return mailId
}
