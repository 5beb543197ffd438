import { standardMail } from '@/lib/adapters/mail/template'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import type { MailSource } from '@/lib/domain/mail/render'
import { isSameWording, readWording, wordingProblems } from '@/lib/domain/mail/wording'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { reasonProblems } from '@/lib/domain/setting/setting-schemas'
import { mailSetting } from '@/lib/domain/setting/subject'
import { proposeValue } from './propose-value'
import type { Act } from './transact'

export type MailTextProposal = MailSource & {
  template: MailTemplate
  reason: string
  step: 'propose' | 'standard'
}

/**
 * Proposes another text of a mail, or (`standard`) the one that comes with the portal. Mails that are queued after
 * somebody else has accepted it are worded so.
 * @throws ProblemsFound for a text that could not be sent, is the present one, or while another proposal is open.
 */
export function proposeMailText(
  act: Act,
  { template, reason, step, ...typed }: MailTextProposal,
): Promise<void> {
  const standard = standardMail(template)
  const read = readWording(standard, typed)
  const wording = step === 'standard' || isSameWording(read, standard) ? null : read
  const next = (kept: unknown) => {
    const before = kept as MailSource | null
    const problems = [...(wording ? wordingProblems(standard, wording) : []), ...reasonProblems(reason)]
    if (problems.length > 0) throw new ProblemsFound(...problems)
    if (isSameWording(before ?? standard, wording ?? standard))
      throw new ProblemsFound({
        field: step === 'standard' ? '' : 'body',
        message: before
          ? 'いまの文面と同じです。変えるところを直してください。'
          : 'いまの文面は、標準の文面のままです。',
      })
    return wording
  }
  return proposeValue(act, { name: mailSetting(template), reason, fallback: null, next })
}
