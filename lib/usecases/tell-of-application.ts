import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/adapters/mail/template'
import { env } from '@/lib/env'
import { tellPerson } from './tell-people'

type Told = { id: string; organisationId: number; receiptNumber: string | null }

/** R-APP-8: a mail on every change, to everybody of the facility who has not switched it off. */
export async function tellOfApplication(
  tx: Tx,
  now: Date,
  { id, organisationId, receiptNumber }: Told,
  template: MailTemplate,
  values: Record<string, string> = {},
): Promise<void> {
  const people = await tx.membership.findMany({
    where: { organisationId, status: 'MEMBER', account: { status: 'ACTIVE', mailsChanges: true } },
    include: { account: true },
    orderBy: { id: 'asc' },
  })
  const link = `${env().APP_URL}/applications/${id}`
  const words = { receiptNumber: receiptNumber ?? '', link, ...values }
  for (const { account } of people) await tellPerson(tx, now, account, { template, values: words })
}
