'use server'

import { action } from '@/lib/action'
import { chosenSchema, writeChosenRows } from '@/lib/domain/notice/decision-schemas'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { confirmNotices } from '@/lib/usecases/confirm-notices'

export const confirmChosen = action({
  role: ['clerk', 'supervisor'],
  input: chosenSchema,
  audit: 'notice.confirm',
  async run({ input: { chosen, list }, viewer, act }) {
    await confirmNotices(act, viewer, chosen)
    return noticeAddress('confirm', list, { done: '1', chosen: writeChosenRows(chosen) })
  },
})
