'use server'

import { action } from '@/lib/action'
import { rescueDecisionSchema } from '@/lib/domain/organisation/rescue-schema'
import { decideRescue } from '@/lib/usecases/decide-rescue'

export const decide = action({
  role: ['clerk', 'supervisor'],
  input: rescueDecisionSchema,
  audit: 'rescue.decide',
  async run({ input, act }) {
    await decideRescue(act, input)
    return `/staff/rescues/${input.id}?done=${input.decision}`
  },
})
