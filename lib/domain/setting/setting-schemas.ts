import { z } from 'zod'
import { readDate } from '@/lib/domain/date/read-date'
import { isMailTemplate, type MailTemplate } from '@/lib/domain/mail/purposes'
import type { Problem } from '@/lib/domain/problem'
import { isSettingName, type SettingName } from '@/lib/domain/setting/settings'
import { freeTextProblem } from '@/lib/domain/text/free-text'

const max = 300

const reason = z
  .string()
  .trim()
  .min(1, '変更する理由を入力してください。')
  .superRefine((text, context) => {
    const message = freeTextProblem(text, { label: '変更する理由', max })
    if (message) context.addIssue({ code: 'custom', message })
  })

export const proposalSchema = z.object({
  name: z.custom<SettingName>(
    (name) => typeof name === 'string' && isSettingName(name),
    '設定を選び直してください。',
  ),
  value: z.string('変更後の値を選んでください。').min(1, '変更後の値を選んでください。'),
  reason,
})

export const settingDecisionSchema = z.object({
  id: z.string(),
  decision: z.enum(['accept', 'refuse', 'withdraw']),
})

/** One form with three buttons; what is wrong with text and reason is said at once, by reasonProblems and the text's rules. */
export const mailTextSchema = z.object({
  template: z.custom<MailTemplate>(
    (template) => typeof template === 'string' && isMailTemplate(template),
    'メールを選び直してください。',
  ),
  subject: z.string('件名を入力してください。'),
  body: z.string('本文を入力してください。'),
  step: z.enum(['preview', 'standard', 'propose']).catch('propose'),
  reason: z.string('変更する理由を入力してください。').trim(),
})

export function reasonProblems(typed: string): Problem[] {
  const issues = reason.safeParse(typed).error?.issues ?? []
  return issues.map(({ message }) => ({ field: 'reason', message }))
}

export const publicationSchema = z.object({
  place: z.string('記事を選び直してください。'),
  published: z
    .enum(['true', 'false'], '公開するかどうかを選んでください。')
    .transform((typed) => typed === 'true'),
  from: z.string().transform((typed, context) => {
    if (typed.trim() === '') return null
    const { date, problem } = readDate(typed)
    if (problem) context.addIssue({ code: 'custom', message: problem })
    return date ?? null
  }),
  reason,
})
