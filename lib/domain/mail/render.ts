/** A mail before its {{words}} are filled in. */
export type MailSource = { subject: string; body: string }

export type MailText = { subject: string; text: string; html: string }

/** An ASCII name in two braces on each side. */
const placeholder = /\{\{(\w+)\}\}/g

/** @throws when the source needs a word that `values` does not hold. */
export function renderSource({ subject, body }: MailSource, values: Record<string, string>): MailText {
  const text = fill(body.trim(), values)
  return { subject: oneLine(fill(subject, values)), text, html: toHtml(text) }
}

/** The names of the words in a text, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, word = '']) => word))]
}

export function hasEveryWord({ subject, body }: MailSource, values: Record<string, string>): boolean {
  return wordsIn(`${subject}\n${body}`).every((word) => Object.hasOwn(values, word))
}

/** What was put in is not looked at again: a facility may call itself anything. */
function fill(source: string, values: Record<string, string>): string {
  return source.replace(placeholder, (_, word: string) => {
    const value = Object.hasOwn(values, word) ? values[word] : undefined
    if (value === undefined) throw new Error(`The mail needs a value for {{${word}}}`)
    return value
  })
}

/** A line end in a subject would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function toHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${withLinks(paragraph)}</p>`)
  return `<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><body>${paragraphs.join('\n')}</body></html>`
}

/** A line that is only a link stands alone, so that every mail program makes it one. */
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
