import { seal } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { type MailTemplate, renderMail } from '@/lib/adapters/mail/template'
import { newId } from './new-id'

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
  // A word that the template needs and nobody gave is a bug of this deed, not of the worker an hour later.
  renderMail(mail.template, mail.values)
  const id = newId()
  await tx.outboxMail.create({
    data: {
      id,
      template: mail.template,
      to: mail.to,
      toName: mail.toName,
      payload: seal(JSON.stringify(mail.values), `mail:${id}`),
      createdAt: now,
      sendAfter: mail.sendAfter ?? now,
    },
  })
  return id
}
