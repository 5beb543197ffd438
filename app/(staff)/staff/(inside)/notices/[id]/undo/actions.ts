'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { undoSchema } from '@/lib/domain/desk/hold-schemas'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { undoNoticeDecision } from '@/lib/usecases/undo-notice-decision'

export const undo = action({
  role: reviewers,
  input: undoSchema,
  audit: 'notice.undo',
  async run({ input, act }) {
    await undoNoticeDecision(act, input)
    return noticeAddress(input.id, input.list, { done: 'undo' })
  },
})
