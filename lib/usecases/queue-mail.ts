import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { queueMails } from './queue-mails'

export type QueuedMail = {
  template: MailTemplate
  to: string
  toName: string
  /** What the template's {{words}} become. */
  values: Record<string, string>
  /** Not before this moment, e.g. while the decision can still be undone; at once where nothing is said. */
  sendAfter?: Date
}

/**
 * Writes the mail into the outbox, in the transaction that causes it; the worker sends it once committed.
 * @returns the outbox row's id, by which a bounce is found.
 */
export async function queueMail(tx: Tx, now: Date, mail: QueuedMail): Promise<string> {
  const [id = ''] = await queueMails(tx, now, [mail])
  return id
}
