import type { Tx } from '@/lib/adapters/db'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { queueMail } from './queue-mail'

export type Owner = { email: string; lastName: string; firstName: string }

/** A mail about the person's own account; `at` is when it happened. */
export async function tellOwner(
  tx: Tx,
  now: Date,
  owner: Owner,
  mail: { template: MailTemplate; to?: string; values: Record<string, string> },
): Promise<string> {
  const name = `${owner.lastName} ${owner.firstName}`
  return await queueMail(tx, now, {
    template: mail.template,
    to: mail.to ?? owner.email,
    toName: name,
    values: { name, at: formatInstant(now), ...mail.values },
  })
}
