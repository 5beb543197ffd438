'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { noteSchema } from '@/lib/domain/desk/talk-schemas'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { writeNote } from '@/lib/usecases/write-note'

export const note = action({
  role: reviewers,
  input: noteSchema,
  audit: 'notice.note',
  async run({ input, act }) {
    await writeNote(act, 'notice', input)
    return `${noticeAddress(input.id, input.list, { done: 'note' })}#notes`
  },
})
