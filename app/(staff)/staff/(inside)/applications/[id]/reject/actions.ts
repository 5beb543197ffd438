'use server'

import { withPreview } from '@/app/(staff)/staff/(inside)/applications/[id]/assist'
import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/refresh-when-refused'
import { action } from '@/lib/action'
import { caseAddress } from '@/lib/domain/application/case-address'
import { rejectSchema } from '@/lib/domain/application/decision-schemas'
import { assisted } from '@/lib/domain/reply-text/assisted'
import { withInsertedText } from '@/lib/queries/inserted-text'
import { decisionNews } from '@/lib/usecases/decision-news'
import { rejectApplication } from '@/lib/usecases/reject-application'

export const reject = action({
  role: ['clerk', 'supervisor'],
  input: assisted(rejectSchema),
  audit: 'application.reject',
  async run({ input, viewer, act }) {
    if (input.step === 'insert') return withInsertedText(viewer, input)
    if (input.step === 'preview') return withPreview(input, decisionNews.reject())
    await refreshWhenRefused(rejectApplication(act, input.decision))
    return caseAddress(input.decision.id, input.typed.list, { done: 'reject' })
  },
})
