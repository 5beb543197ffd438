'use server'

import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/applications/[id]/refresh-when-refused'
import { action } from '@/lib/action'
import { holdSchema } from '@/lib/domain/application/decision-schemas'
import { holdApplication } from '@/lib/usecases/hold-application'

export const hold = action({
  role: ['clerk', 'supervisor'],
  input: holdSchema,
  audit: 'application.hold',
  async run({ input, act }) {
    await refreshWhenRefused(holdApplication(act, input))
    return `/staff/applications/${input.id}?done=hold`
  },
})
