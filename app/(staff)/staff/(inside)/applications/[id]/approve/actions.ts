'use server'

import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/applications/[id]/refresh-when-refused'
import { action } from '@/lib/action'
import { approvalSchema } from '@/lib/domain/application/approval-schema'
import { approveApplication } from '@/lib/usecases/approve-application'

export const approve = action({
  role: ['clerk', 'supervisor'],
  input: approvalSchema,
  audit: 'application.approve',
  async run({ input, act }) {
    await refreshWhenRefused(approveApplication(act, input))
    return `/staff/applications/${input.id}?done=approve`
  },
})
