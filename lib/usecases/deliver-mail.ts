import { open } from '@/lib/adapters/crypto'
import { db, type Tx } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { MailRefused, sendMail } from '@/lib/adapters/mail/send'
import { renderMail } from '@/lib/adapters/mail/template'
import { nextTry } from '@/lib/domain/mail/next-try'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import type { MailSource } from '@/lib/domain/mail/render'

type DueMail = {
  id: string
  template: MailTemplate
  to: string
  toName: string
  payload: Uint8Array
  wording: MailSource | null
  attempts: number
}

export type Delivery = 'sent' | 'later' | 'failed'

/**
 * Sends the oldest mail that is due. Its row stays locked while it is being sent, so that no other worker takes it;
 * a worker that dies lets go of it, and the mail goes out again under the same Message-ID (at least once).
 * @returns null when no mail is due.
 */
export function deliverNextMail(now: Date): Promise<Delivery | null> {
  return db.$transaction(
    async (tx) => {
      const mail = await takeDueMail(tx, now)
      if (!mail) return null
      const error = await trySending(mail, now)
      if (!error) {
        const sent = { sentAt: now, attempts: mail.attempts + 1, lastError: null }
        await tx.outboxMail.update({ where: { id: mail.id }, data: sent })
        return 'sent'
      }
      return await keepForLater(tx, mail, error, now)
    },
    // Longer than the slowest answer that sendMail waits for.
    { maxWait: 10_000, timeout: 120_000 },
  )
}

async function takeDueMail(tx: Tx, now: Date): Promise<DueMail | undefined> {
  const rows = await tx.$queryRaw<DueMail[]>`
    SELECT id, template, "to", to_name AS "toName", payload, wording, attempts
      FROM outbox_mail
     WHERE sent_at IS NULL AND failed_at IS NULL AND send_after <= ${now}
     ORDER BY send_after, id
     LIMIT 1 FOR UPDATE SKIP LOCKED`
  return rows[0]
}

async function trySending(mail: DueMail, now: Date): Promise<Error | null> {
  const { id, template, to, toName, payload, wording } = mail
  try {
    const values = JSON.parse(open(payload, `mail:${id}`)) as Record<string, string>
    await sendMail({ id, to, toName, at: now, ...renderMail(template, values, wording) })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error('not an error')
  }
}

async function keepForLater(tx: Tx, mail: DueMail, error: Error, now: Date): Promise<Delivery> {
  const attempts = mail.attempts + 1
  const sendAfter = error instanceof MailRefused ? null : nextTry(attempts, now)
  logFailure(error, `mail ${mail.id}, try ${attempts}: ${shortReason(error)}`)
  const outcome = sendAfter ? { sendAfter } : { failedAt: now }
  const data = { attempts, lastError: shortReason(error), ...outcome }
  await tx.outboxMail.update({ where: { id: mail.id }, data })
  return sendAfter ? 'later' : 'failed'
}

/** A mail server's answer often quotes the address, so only its number is kept (R-ALL-7). */
function shortReason(error: Error): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [error.name, code, responseCode].filter(Boolean).join(' ')
}
