'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { undoSchema } from '@/lib/domain/desk/hold-schemas'
import { undoNoticeDecision } from '@/lib/usecases/undo-notice-decision'

export const undo = action({
  role: reviewers,
  input: undoSchema,
  audit: 'notice.undo',
  async run({ input, act }) {
    await undoNoticeDecision(act, input)
    return `/staff/notices/${input.id}?done=undo`
  },
})
