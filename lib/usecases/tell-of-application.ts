import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { env } from '@/lib/env'
import { tellPerson } from './tell-people'

type Told = { id: string; organisationId: number; receiptNumber: string | null }

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
  const ids: string[] = []
  for (const account of people)
    ids.push(await tellPerson(tx, now, account, { template, values: words, sendAfter }))
  return ids
}

export function peopleToTell(tx: Tx, organisationId: number) {
  return tx.account.findMany({
    where: {
      ...{ status: 'ACTIVE', mailsChanges: true },
      memberships: { some: { organisationId, status: 'MEMBER' } },
    },
    select: { id: true, email: true, lastName: true, firstName: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** What every mail about a case says. */
export function wordsOfCase({ id, receiptNumber }: Pick<Told, 'id' | 'receiptNumber'>) {
  return { receiptNumber: receiptNumber ?? '', link: `${env().APP_URL}/applications/${id}` }
}
