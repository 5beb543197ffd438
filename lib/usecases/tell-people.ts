import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { type QueuedMail, queueMail } from './queue-mail'
import { queueMails } from './queue-mails'

type Account = { id: string; email: string; lastName: string; firstName: string }

type News = { template: MailTemplate; values: Record<string, string>; sendAfter?: Date }

/** @returns the mail's id in the outbox. */
export async function tellPerson(tx: Tx, now: Date, account: Account, news: News): Promise<string> {
  return await queueMail(tx, now, mailTo(account, news))
}

export function mailTo(account: Omit<Account, 'id'>, { template, values, sendAfter }: News): QueuedMail {
  const name = fullName(account)
  return { template, to: account.email, toName: name, values: { name, ...values }, sendAfter }
}

/** Tells everybody who can sign in for the organisation, but those whom it is about or who did it. */
export async function tellPeople(
  tx: Tx,
  now: Date,
  organisationId: number,
  { managersOnly = false, except = [], ...news }: News & { managersOnly?: boolean; except?: string[] },
): Promise<void> {
  const people = await tx.membership.findMany({
    where: {
      organisationId,
      status: 'MEMBER',
      role: managersOnly ? 'MANAGER' : undefined,
      accountId: { notIn: except },
      account: { status: 'ACTIVE' },
    },
    include: { account: true },
    orderBy: { id: 'asc' },
  })
  await queueMails(
    tx,
    now,
    people.map(({ account }) => mailTo(account, news)),
  )
}

export function fullName({ lastName, firstName }: { lastName: string; firstName: string }): string {
  return `${lastName} ${firstName}`
}
