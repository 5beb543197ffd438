'use server'

import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/applications/[id]/refresh-when-refused'
import { action } from '@/lib/action'
import { sendBackSchema } from '@/lib/domain/application/decision-schemas'
import { sendBackApplication } from '@/lib/usecases/send-back-application'

export const sendBack = action({
  role: ['clerk', 'supervisor'],
  input: sendBackSchema,
  audit: 'application.send-back',
  async run({ input, act }) {
    await refreshWhenRefused(sendBackApplication(act, input))
    return `/staff/applications/${input.id}?done=send-back`
  },
})
