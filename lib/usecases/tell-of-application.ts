import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { env } from '@/lib/env'
import { Prisma } from '@/lib/generated/prisma/client'
import { queueMails } from './queue-mails'
import { mailTo } from './tell-people'

type Told = {
  id: string
  organisationId: number
  receiptNumber: string | null
  /** Whom to tell, where it has been read already. */
  people?: readonly Person[]
}

export type Person = { id: string; email: string; lastName: string; firstName: string }

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
  { id, organisationId, receiptNumber, people }: Told,
  { template, values, sendAfter }: News,
): Promise<string[]> {
  const told = people ? inOrder(people) : await peopleToTell(tx, organisationId)
  const words = { ...wordsOfCase({ id, receiptNumber }), ...values }
  return queueMails(
    tx,
    now,
    told.map((account) => mailTo(account, { template, values: words, sendAfter })),
  )
}

export async function peopleToTell(tx: Tx, organisationId: number): Promise<Person[]> {
  return inOrder(await tx.$queryRaw<Person[]>`${selectPeople(Prisma.sql`${organisationId}`)}`)
}

/** Who is told of an organisation's cases; `organisation` is its id, or the column that holds it. */
export function selectPeople(organisation: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.email, p.last_name AS "lastName", p.first_name AS "firstName"
      FROM membership m JOIN account p ON p.id = m.account_id
     WHERE m.organisation_id = ${organisation} AND m.status = 'MEMBER' AND p.status = 'ACTIVE' AND p.mails_changes`
}

/** Not sorted by the database, which would plan it anew every time (statement-name.ts). */
function inOrder(people: readonly Person[]): Person[] {
  return people.toSorted((one, other) => one.id.localeCompare(other.id))
}

/** What every mail about a case says. */
export function wordsOfCase({ id, receiptNumber }: Pick<Told, 'id' | 'receiptNumber'>) {
  return { receiptNumber: receiptNumber ?? '', link: `${env().APP_URL}/applications/${id}` }
}
