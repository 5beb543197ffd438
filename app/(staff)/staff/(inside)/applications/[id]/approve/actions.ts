'use server'

import { withPreview } from '@/app/(staff)/staff/(inside)/applications/[id]/assist'
import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/refresh-when-refused'
import { action } from '@/lib/action'
import { approvalSchema } from '@/lib/domain/application/approval-schema'
import { caseAddress } from '@/lib/domain/application/case-address'
import { assisted } from '@/lib/domain/reply-text/assisted'
import { approvalNews, approveApplication } from '@/lib/usecases/approve-application'

export const approve = action({
  role: ['clerk', 'supervisor'],
  input: assisted(approvalSchema),
  audit: 'application.approve',
  async run({ input, viewer, act }) {
    if (input.step !== 'decide')
      return withPreview(input, await approvalNews(viewer.now, input.typed.id ?? ''))
    await refreshWhenRefused(approveApplication(act, input.decision))
    return caseAddress(input.decision.id, input.typed.list, { done: 'approve' })
  },
})
