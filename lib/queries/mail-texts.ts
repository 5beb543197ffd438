import { db } from '@/lib/adapters/db'
import { standardMail } from '@/lib/adapters/mail/template'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { type MailTemplate, mailTemplates } from '@/lib/domain/mail/purposes'
import { type MailSource, type MailText, renderSource } from '@/lib/domain/mail/render'
import { readWording, withLabels, wordingProblems, wordsOf } from '@/lib/domain/mail/wording'
import { mailWord, sampleValues } from '@/lib/domain/mail/words'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { mailSetting } from '@/lib/domain/setting/subject'
import { settingReaders } from './setting-changes'

export type MailTextState = {
  template: MailTemplate
  /** When the text in force was accepted; null: the text that comes with the portal. */
  changedAt: Date | null
  /** A change waits to be accepted. */
  waiting: boolean
  /** The text in force asks for a word that this release does not give: the standard one is sent. */
  unusable: boolean
  /** The text in force. */
  wording: MailSource
}

/** How every mail is worded today. */
export async function listMailTexts(viewer: Viewer): Promise<MailTextState[]> {
  if (!(settingReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const [rows, open] = await Promise.all([
    db.setting.findMany({ where: { name: { startsWith: 'mail:' } } }),
    db.settingChange.findMany({ where: { name: { startsWith: 'mail:' }, status: 'PROPOSED' } }),
  ])
  return mailTemplates.map((template) => {
    const name = mailSetting(template)
    const row = rows.find((each) => each.name === name)
    const edited = (row?.value ?? null) as MailSource | null
    const standard = standardMail(template)
    const given = wordsOf(standard)
    const unusable = edited !== null && !wordsOf(edited).every((word) => given.includes(word))
    return {
      ...{ template, unusable, waiting: open.some((change) => change.name === name) },
      changedAt: edited && row ? row.changedAt : null,
      wording: edited && !unusable ? edited : standard,
    }
  })
}

export type UsableWord = { label: string; sample: string; needed: boolean }

/** One mail, as it is edited: with the words that its text may use. */
export async function readMailText(viewer: Viewer, template: MailTemplate) {
  const state = (await listMailTexts(viewer)).find((each) => each.template === template)
  if (!state) throw new Refusal('NOT_FOUND')
  const standard = standardMail(template)
  const samples = sampleValues(template)
  const words = wordsOf(standard).map((name): UsableWord => {
    const { label, needed = false } = mailWord(name)
    return { label, needed, sample: samples[name] ?? '' }
  })
  return { ...state, typed: withLabels(state.wording), words, preview: renderSource(state.wording, samples) }
}

/** The mail as it would look with what was typed, filled with samples. @throws ProblemsFound */
export function previewMailText(template: MailTemplate, typed: MailSource): MailText {
  const standard = standardMail(template)
  const wording = readWording(standard, typed)
  const problems = wordingProblems(standard, wording)
  if (problems.length > 0) throw new ProblemsFound(...problems)
  return renderSource(wording, sampleValues(template))
}
