import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Each mail is a text file beside this one: the first line is the subject, the rest the body; {{word}} is
 * replaced. A line that is only a link stands alone, so that every mail program makes it one.
 */
export const mailTemplates = [
  'activate',
  'already-registered',
  'facility-registered',
  'application-received',
  'application-approved',
  'application-sent-back',
  'application-resubmitted',
  'application-rejected',
  'application-held',
  'application-resumed',
  'application-withdrawn',
  'application-expired',
  'application-message',
  'application-message-staff',
  'device-wrong-tries',
  'device-changed',
  'use-ended',
  'reset',
  'reset-unknown',
  'password-changed',
  'email-change-old',
  'email-change-new',
  'email-change-known',
  'email-changed',
  'second-factor-changed',
  'invitation',
  'join-asked',
  'join-admitted',
  'join-declined',
  'member-joined',
  'member-left',
  'role-changed',
  'application-waiting',
  'notice-sent-back',
  'notice-rejected',
  'notice-returned',
  'notices-returned',
  'notice-published',
  'notice-effective',
  'notice-moved',
  'rescue-done',
  'change-accepted',
  'change-refused',
  'facility-closed',
  'facility-open-again',
  'notice-received',
  'notice-withdrawn',
  'notice-resubmitted',
  'change-asked',
  'bulk-filed',
  'notice-filed-for',
  'mandate-granted',
  'mandate-revoked',
  'mandate-on-paper',
  'staff-invited',
  'staff-role-changed',
  'new-place',
  'daily-digest',
] as const

export type MailTemplate = (typeof mailTemplates)[number]

export type MailText = { subject: string; text: string; html: string }

const folder = join(process.cwd(), 'lib/adapters/mail/templates')

/** @throws when the template needs a word that `values` does not hold. */
export function renderMail(template: MailTemplate, values: Record<string, string>): MailText {
  const source = readFileSync(join(folder, `${template}.txt`), 'utf8')
  const [subject = '', ...body] = source.split('\n')
  const text = fill(body.join('\n').trim(), values)
  return { subject: oneLine(fill(subject, values)), text, html: toHtml(text) }
}

function fill(source: string, values: Record<string, string>): string {
  return source.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const value = values[word]
    if (value === undefined) throw new Error(`The mail needs a value for {{${word}}}`)
    return value
  })
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim()
}

function toHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${withLinks(paragraph)}</p>`)
  return `<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><body>${paragraphs.join('\n')}</body></html>`
}

function withLinks(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) =>
      /^https?:\/\/\S+$/.test(line)
        ? `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>`
        : escapeHtml(line),
    )
    .join('<br>\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
