import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { activationDeadline } from '@/lib/domain/account/link-life'
import { formatInstant } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { queueMail } from './queue-mail'

/** Sends the activation link; every earlier one of the account stops working (R-REG-3, R-REG-5). */
export async function sendActivationLink(
  tx: Tx,
  now: Date,
  account: { id: string; email: string; lastName: string; firstName: string },
): Promise<void> {
  await tx.mailLink.updateMany({
    where: { accountId: account.id, purpose: 'ACTIVATE', usedAt: null, supersededAt: null },
    data: { supersededAt: now },
  })
  const token = newToken()
  const expiresAt = activationDeadline(now)
  await tx.mailLink.create({
    data: { purpose: 'ACTIVATE', accountId: account.id, tokenHash: hashToken(token), sentAt: now, expiresAt },
  })
  const name = `${account.lastName} ${account.firstName}`
  await queueMail(tx, now, {
    template: 'activate',
    to: account.email,
    toName: name,
    values: { name, deadline: formatInstant(expiresAt), link: `${env().APP_URL}/activate?token=${token}` },
  })
}
