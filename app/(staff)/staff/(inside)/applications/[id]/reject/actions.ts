'use server'

import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/applications/[id]/refresh-when-refused'
import { action } from '@/lib/action'
import { rejectSchema } from '@/lib/domain/application/decision-schemas'
import { rejectApplication } from '@/lib/usecases/reject-application'

export const reject = action({
  role: ['clerk', 'supervisor'],
  input: rejectSchema,
  audit: 'application.reject',
  async run({ input, act }) {
    await refreshWhenRefused(rejectApplication(act, input))
    return `/staff/applications/${input.id}?done=reject`
  },
})
