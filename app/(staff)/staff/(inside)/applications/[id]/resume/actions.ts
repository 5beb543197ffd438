'use server'

import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/refresh-when-refused'
import { action } from '@/lib/action'
import { caseAddress } from '@/lib/domain/application/case-address'
import { resumeSchema } from '@/lib/domain/application/decision-schemas'
import { resumeApplication } from '@/lib/usecases/resume-application'

export const resume = action({
  role: ['clerk', 'supervisor'],
  input: resumeSchema,
  audit: 'application.resume',
  async run({ input, act }) {
    await refreshWhenRefused(resumeApplication(act, input))
    return caseAddress(input.id, input.list, { done: 'resume' })
  },
})
