'use server'

import { z } from 'zod'
import { applicants } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { resubmitApplication } from '@/lib/usecases/resubmit-application'
import { submitApplication } from '@/lib/usecases/submit-application'

const seen = z.object({ id: z.string(), version: z.coerce.number().int() })

export const submit = action({
  role: applicants,
  input: seen,
  audit: 'application.submit',
  async run({ input, viewer, act }) {
    await submitApplication(act, viewer, input.id, input.version)
    return `/applications/${input.id}/done`
  },
})

export const resubmit = action({
  role: applicants,
  input: seen,
  audit: 'application.resubmit',
  async run({ input, viewer, act }) {
    await resubmitApplication(act, viewer, input)
    return `/applications/${input.id}?done=resubmit`
  },
})
