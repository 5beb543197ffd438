'use server'

import { action } from '@/lib/action'
import { proposalSchema, settingDecisionSchema } from '@/lib/domain/setting/setting-schemas'
import { decideSetting } from '@/lib/usecases/decide-setting'
import { proposeSetting } from '@/lib/usecases/propose-setting'

export const propose = action({
  role: ['admin'],
  input: proposalSchema,
  audit: 'setting.propose',
  async run({ input, act }) {
    await proposeSetting(act, input)
    return '/staff/settings?done=propose'
  },
})

export const decide = action({
  role: ['admin', 'supervisor'],
  input: settingDecisionSchema,
  audit: 'setting.decide',
  stepUp: ({ decision }) => decision === 'accept',
  async run({ input, act }) {
    await decideSetting(act, input)
    return `/staff/settings?done=${input.decision}`
  },
})
