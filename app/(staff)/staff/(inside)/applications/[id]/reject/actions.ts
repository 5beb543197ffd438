'use server'

import { action } from '@/lib/action'
import { rejectSchema } from '@/lib/domain/application/decision-schemas'
import { rejectApplication } from '@/lib/usecases/reject-application'

export const reject = action({
  role: ['clerk', 'supervisor'],
  input: rejectSchema,
  audit: 'application.reject',
  async run({ input, act }) {
    await rejectApplication(act, input)
    return `/staff/applications/${input.id}?done=reject`
  },
})
