'use server'

import { action } from '@/lib/action'
import { changeDecisionSchema } from '@/lib/domain/change-request/decision-schema'
import { decideChange } from '@/lib/usecases/decide-change'

export const decide = action({
  role: ['clerk', 'supervisor'],
  input: changeDecisionSchema,
  audit: 'change.decide',
  async run({ input, act }) {
    await decideChange(act, input)
    return `/staff/changes/${input.id}?done=${input.decision}`
  },
})
