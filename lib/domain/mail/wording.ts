import type { Problem } from '@/lib/domain/problem'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { type MailSource, wordsIn } from './render'
import { mailWord } from './words'

export const subjectStart = '【申請ポータル】'

const subjectWords = { label: '件名', max: 100 }
const maxLines = 100
const bodyWords = { label: '本文', max: 2000 }

/** Half or full width, as a Japanese keyboard gives them. */
const braced = /[{｛]{2}([^{}｛｝\n]*)[}｝]{2}/g
const brace = /[{｛]{2}|[}｝]{2}/

/** As an admin reads it: {{受付番号}} for {{receiptNumber}}. */
export function withLabels({ subject, body }: MailSource): MailSource {
  const show = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `{{${mailWord(name).label}}}`)
  return { subject: show(subject), body: show(body) }
}

/** As it is kept, of what an admin typed: one kind of line end, and the words under the names that the code fills. */
export function readWording(standard: MailSource, typed: MailSource): MailSource {
  const names = new Map(
    wordsOf(standard).flatMap((name) => [[mailWord(name).label, name] as const, [name, name]]),
  )
  const read = (text: string) =>
    text
      .replace(/\r\n?/g, '\n')
      .trim()
      .replace(braced, (whole, word: string) => {
        const name = names.get(word.trim())
        return name === undefined ? whole : `{{${name}}}`
      })
  return { subject: read(typed.subject), body: read(typed.body) }
}

export function isSameWording(one: MailSource, other: MailSource): boolean {
  return one.subject === other.subject && one.body === other.body
}

/**
 * What stops a text (read by readWording) from being sent in place of the standard one. Only words that the standard
 * text uses are sure to be given, and those that the recipient needs must stay; no way leads anywhere but to the portal
 * (screens.md, "Words").
 */
export function wordingProblems(standard: MailSource, wording: MailSource): Problem[] {
  return [
    { field: 'subject', messages: [...subjectProblems(standard, wording.subject)] },
    { field: 'body', messages: [...bodyProblems(standard, wording.body)] },
  ].flatMap(({ field, messages }) => messages.map((message) => ({ field, message })))
}

function* subjectProblems(standard: MailSource, subject: string): Generator<string> {
  if (!subject) return yield '件名を入力してください。'
  if (/[\n\t\u2028\u2029]/.test(subject)) return yield '件名は1行で入力してください。'
  yield* problemsOfText(standard, subject, subjectWords)
  if (!subject.startsWith(subjectStart)) yield `件名は「${subjectStart}」で始めてください。`
  const long = wordsIn(subject).find((name) => mailWord(name).link || mailWord(name).long)
  if (long) yield `件名に「${shown(long)}」は使えません。本文で使ってください。`
}

function* bodyProblems(standard: MailSource, body: string): Generator<string> {
  if (!body) return yield '本文を入力してください。'
  yield* problemsOfText(standard, body, bodyWords)
  const used = wordsIn(body)
  for (const name of wordsIn(standard.body)) {
    if (mailWord(name).needed && !used.includes(name))
      yield `本文に「${shown(name)}」を入れてください。受け取る方が手続を進めるために必要です。`
  }
  const lines = body.split('\n')
  if (lines.length > maxLines) yield `本文は${maxLines}行以内で入力してください（現在${lines.length}行）。`
  for (const name of used.filter((word) => mailWord(word).link)) {
    if (lines.some((line) => line.includes(`{{${name}}}`) && line !== `{{${name}}}`))
      yield `「${shown(name)}」は、1行に「${shown(name)}」だけを書いてください。`
  }
}

function* problemsOfText(
  standard: MailSource,
  text: string,
  words: { label: string; max: number },
): Generator<string> {
  const problem = freeTextProblem(text, words)
  if (problem) yield problem
  const usable = wordsOf(standard)
  const wrong = [...text.matchAll(braced)].find(([whole]) => !usable.some((name) => whole === `{{${name}}}`))
  if (wrong)
    yield `${words.label}の「${wrong[0]}」は使えません。使えるのは、${usable.map(shown).join('、')}です。`
  else if (brace.test(text.replace(braced, '')))
    yield `${words.label}の「{{」と「}}」は、「${shown(usable[0] ?? '')}」のように、対にして入力してください。`
  if (/https?:|www\./i.test(text))
    yield `${words.label}にアドレスを直接書くことはできません。メールに入れられるのは、ポータルへのリンクだけです。`
}

/** In the order of the standard text. */
export function wordsOf({ subject, body }: MailSource): string[] {
  return wordsIn(`${subject}\n${body}`)
}

function shown(name: string): string {
  return `{{${mailWord(name).label}}}`
}
