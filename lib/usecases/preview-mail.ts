import { db } from '@/lib/adapters/db'
import { renderMail } from '@/lib/adapters/mail/template'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { readMailWording } from '@/lib/queries/mail-wording'
import type { DecisionNews } from './decision-news'
import { peopleToTell, wordsOfCase } from './tell-of-application'
import { fullName } from './tell-people'

/** As values of the decision's form, beside what was typed. */
export type MailPreview = { mailTo: string; mailSubject: string; mailText: string; mailHtml: string }

/**
 * The mail that a decision would send now, as its first recipient would get it (R-CLK-4); nothing is written.
 * @returns empty words where nobody of the facility wants mails about changes.
 */
export async function previewMail(id: string, news: DecisionNews): Promise<MailPreview> {
  const found = isUuid(id) ? await db.application.findUnique({ where: { id } }) : null
  if (!found?.receiptNumber) throw new Refusal('NOT_FOUND')
  const people = await peopleToTell(db, found.organisationId)
  const [first] = people
  if (!first) return { mailTo: '', mailSubject: '', mailText: '', mailHtml: '' }
  const words = { name: fullName(first), ...wordsOfCase(found), ...news.values }
  const { subject, text, html } = renderMail(news.template, words, await readMailWording(news.template))
  const mailTo = people.map((person) => `${fullName(person)}（${person.email}）`).join('、')
  return { mailTo, mailSubject: subject, mailText: text, mailHtml: html }
}
