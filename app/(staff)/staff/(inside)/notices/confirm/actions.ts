'use server'

import { action } from '@/lib/action'
import { chosenSchema, writeChosenRows } from '@/lib/domain/notice/decision-schemas'
import { confirmNotices } from '@/lib/usecases/confirm-notices'

export const confirmChosen = action({
  role: ['clerk', 'supervisor'],
  input: chosenSchema,
  audit: 'notice.confirm',
  async run({ input: { chosen }, viewer, act }) {
    await confirmNotices(act, viewer, chosen)
    return `/staff/notices/confirm?done=1&${new URLSearchParams({ chosen: writeChosenRows(chosen) })}`
  },
})
