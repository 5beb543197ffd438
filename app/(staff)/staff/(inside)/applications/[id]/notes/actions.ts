'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { caseAddress } from '@/lib/domain/application/case-address'
import { noteSchema } from '@/lib/domain/desk/talk-schemas'
import { writeNote } from '@/lib/usecases/write-note'

export const note = action({
  role: reviewers,
  input: noteSchema,
  audit: 'application.note',
  async run({ input, act }) {
    await writeNote(act, 'application', input)
    return `${caseAddress(input.id, input.list, { done: 'note' })}#notes`
  },
})
