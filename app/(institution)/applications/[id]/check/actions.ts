'use server'

import { z } from 'zod'
import { applicants } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { submitApplication } from '@/lib/usecases/submit-application'

export const submit = action({
  role: applicants,
  input: z.object({ id: z.string() }),
  audit: 'application.submit',
  async run({ input, viewer, act }) {
    await submitApplication(act, viewer, input.id)
    return `/applications/${input.id}/done`
  },
})
