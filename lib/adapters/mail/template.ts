import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import { hasEveryWord, type MailSource, type MailText, renderSource } from '@/lib/domain/mail/render'

const folder = join(process.cwd(), 'lib/adapters/mail/templates')

/** The text that comes with the portal: a file whose first line is the subject, the rest the body. */
export function standardMail(template: MailTemplate): MailSource {
  const source = readFileSync(join(folder, `${template}.txt`), 'utf8')
  const [subject = '', ...body] = source.split('\n')
  return { subject, body: body.join('\n').trim() }
}

/**
 * The mail as it goes out: by the text that an admin made of it, or else by the file. A text that asks for a word nobody
 * gives any more (the release has moved on) gives way to the file, so that no mail is ever stuck.
 * @throws when the file needs a word that `values` does not hold.
 */
export function renderMail(
  template: MailTemplate,
  values: Record<string, string>,
  edited?: MailSource | null,
): MailText {
  const source = edited && hasEveryWord(edited, values) ? edited : standardMail(template)
  return renderSource(source, values)
}
