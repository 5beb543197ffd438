import type { Tx } from '@/lib/adapters/db'
import { type NoticeKind, noticeKindLabels } from '@/lib/domain/notice/kind'
import { env } from '@/lib/env'
import type { DecisionNews } from './decision-news'
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
type News = DecisionNews & { sendAfter: Date }

/**
 * R-APP-8: a mail to everybody of the organisation that filed. Paper has none: its filer is told by post.
 * @returns the mails' ids.
 */
export async function tellOfNotice(
  tx: Tx,
  now: Date,
  found: Told,
  { template, values, sendAfter }: News,
): Promise<string[]> {
  const people = await recipientsOf(tx, [found.filerOrganisationId])
  const words = { ...wordsOfNotice(found), ...values }
  const mails = [...people.values()].flat().map(({ email, name }) => ({
    ...{ template, to: email, toName: name, sendAfter },
    values: { name, ...words },
  }))
  return await queueMails(tx, now, mails)
}

/** What every mail about a notice says. */
export function wordsOfNotice({ id, kind, receiptNumber, insurer }: Omit<Told, 'filerOrganisationId'>) {
  const link = `${env().APP_URL}/notices/${id}`
  return { receiptNumber, kind: noticeKindLabels[kind], insurer: insurer.name, link }
}
