'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { caseAddress } from '@/lib/domain/application/case-address'
import { undoSchema } from '@/lib/domain/desk/hold-schemas'
import { undoDecision } from '@/lib/usecases/undo-decision'

export const undo = action({
  role: reviewers,
  input: undoSchema,
  audit: 'application.undo',
  async run({ input, act }) {
    await undoDecision(act, input)
    return caseAddress(input.id, input.list, { done: 'undo' })
  },
})
