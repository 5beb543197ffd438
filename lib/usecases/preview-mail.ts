import { db } from '@/lib/adapters/db'
import { renderMail } from '@/lib/adapters/mail/template'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { readMailWording } from '@/lib/queries/mail-wording'
import type { DecisionNews } from './decision-news'
import { recipientsOf } from './run-step/recipients'
import { peopleToTell, wordsOfCase } from './tell-of-application'
import { wordsOfNotice } from './tell-of-notice'
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
  const told = people.map((person) => ({ name: fullName(person), email: person.email }))
  return await rendered(told, wordsOfCase(found), news)
}

/** The same for a notice: what it says may depend on the notice's run. */
export async function previewNoticeMail(
  id: string,
  newsOf: (found: { runMonth: string }) => Promise<DecisionNews>,
): Promise<MailPreview> {
  const include = { insurer: { select: { name: true } } }
  const found = isUuid(id) ? await db.notice.findUnique({ where: { id }, include }) : null
  if (!found?.receiptNumber || !found.runMonth) throw new Refusal('NOT_FOUND')
  const { receiptNumber, runMonth } = found
  const people = await recipientsOf(db, [found.filerOrganisationId])
  const words = wordsOfNotice({ ...found, receiptNumber })
  return await rendered([...people.values()].flat(), words, await newsOf({ runMonth }))
}

async function rendered(
  people: readonly { name: string; email: string }[],
  about: Record<string, string>,
  { template, values }: DecisionNews,
): Promise<MailPreview> {
  const [first] = people
  if (!first) return { mailTo: '', mailSubject: '', mailText: '', mailHtml: '' }
  const words = { name: first.name, ...about, ...values }
  const { subject, text, html } = renderMail(template, words, await readMailWording(template))
  const mailTo = people.map(({ name, email }) => `${name}（${email}）`).join('、')
  return { mailTo, mailSubject: subject, mailText: text, mailHtml: html }
}
