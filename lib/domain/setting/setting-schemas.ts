import { z } from 'zod'
import { isSettingName, type SettingName } from '@/lib/domain/setting/settings'
import { freeTextProblem } from '@/lib/domain/text/free-text'

const max = 300

export const proposalSchema = z.object({
  name: z.custom<SettingName>(
    (name) => typeof name === 'string' && isSettingName(name),
    '設定を選び直してください。',
  ),
  value: z.string('変更後の値を選んでください。').min(1, '変更後の値を選んでください。'),
  reason: z
    .string()
    .trim()
    .min(1, '変更する理由を入力してください。')
    .superRefine((text, context) => {
      const message = freeTextProblem(text, { label: '変更する理由', max })
      if (message) context.addIssue({ code: 'custom', message })
    }),
})

export const settingDecisionSchema = z.object({
  id: z.string(),
  decision: z.enum(['accept', 'refuse', 'withdraw']),
})
