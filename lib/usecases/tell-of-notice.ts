import type { Tx } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { type NoticeKind, noticeKindLabels } from '@/lib/domain/notice/kind'
import { env } from '@/lib/env'
import { queueMails } from './queue-mails'
import { recipientsOf } from './run-step/recipients'

type Told = {
  id: string
  kind: NoticeKind
  receiptNumber: string
  filerOrganisationId: number | null
  insurer: { name: string }
}

/** `sendAfter` is when the decision behind it can no longer be undone. */
type News = { template: MailTemplate; values: Record<string, string>; sendAfter: Date }

/**
 * R-APP-8: a mail to everybody of the organisation that filed. Paper has none: its filer is told by post.
 * @returns the mails' ids.
 */
export async function tellOfNotice(
  tx: Tx,
  now: Date,
  { id, kind, receiptNumber, filerOrganisationId, insurer }: Told,
  { template, values, sendAfter }: News,
): Promise<string[]> {
  const people = await recipientsOf(tx, [filerOrganisationId])
  const words = {
    ...{ receiptNumber, kind: noticeKindLabels[kind], insurer: insurer.name },
    ...{ link: `${env().APP_URL}/notices/${id}`, ...values },
  }
  const mails = [...people.values()].flat().map(({ email, name }) => ({
    ...{ template, to: email, toName: name, sendAfter },
    values: { name, ...words },
  }))
  return await queueMails(tx, now, mails)
}
