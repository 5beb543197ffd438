'use server'

import { applicants } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { withdrawSchema } from '@/lib/domain/application/decision-schemas'
import { withdrawApplication } from '@/lib/usecases/withdraw-application'

export const withdraw = action({
  role: applicants,
  input: withdrawSchema,
  audit: 'application.withdraw',
  async run({ input, viewer, act }) {
    await withdrawApplication(act, viewer, input)
    return `/applications/${input.id}?done=withdraw`
  },
})
