import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { env } from '@/lib/env'
import { queueMails } from './queue-mails'
import { mailTo } from './tell-people'

type Told = { id: string; organisationId: number; receiptNumber: string | null }

type Person = { email: string; lastName: string; firstName: string }

type News = {
  template: MailTemplate
  values?: Record<string, string>
  /** Not before this moment; at once where nothing is said. */
  sendAfter?: Date
}

/**
 * R-APP-8: a mail on every change, to everybody of the facility who has not switched it off.
 * @returns the mails' ids in the outbox.
 */
export async function tellOfApplication(
  tx: Tx,
  now: Date,
  { id, organisationId, receiptNumber }: Told,
  { template, values, sendAfter }: News,
): Promise<string[]> {
  const people = await peopleToTell(tx, organisationId)
  const words = { ...wordsOfCase({ id, receiptNumber }), ...values }
  return queueMails(
    tx,
    now,
    people.map((account) => mailTo(account, { template, values: words, sendAfter })),
  )
}

export async function peopleToTell(tx: Tx, organisationId: number): Promise<Person[]> {
  // Not sorted by the database, which would plan it anew every time (statement-name.ts).
  const people = await tx.$queryRaw<(Person & { id: string })[]>`
    SELECT a.id, a.email, a.last_name AS "lastName", a.first_name AS "firstName"
      FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.organisation_id = ${organisationId} AND m.status = 'MEMBER' AND a.status = 'ACTIVE' AND a.mails_changes`
  return people.sort((one, other) => one.id.localeCompare(other.id))
}

/** What every mail about a case says. */
export function wordsOfCase({ id, receiptNumber }: Pick<Told, 'id' | 'receiptNumber'>) {
  return { receiptNumber: receiptNumber ?? '', link: `${env().APP_URL}/applications/${id}` }
}
