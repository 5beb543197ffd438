'use server'

import { z } from 'zod'
import { filers } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { readChangeValues } from '@/lib/domain/change-request/fields'
import { askChange } from '@/lib/usecases/ask-change'
import { withdrawChange } from '@/lib/usecases/withdraw-change'

export const ask = action({
  role: filers,
  input: z.looseObject({ insurer: z.coerce.number(), reason: z.string().default('') }),
  audit: 'change.ask',
  async run({ input, viewer, act }) {
    const { insurer, reason } = input
    const { id } = await askChange(act, viewer, {
      insurerId: insurer,
      typed: readChangeValues(input),
      reason,
    })
    return `/notices/changes/${id}?done=1`
  },
})

export const withdraw = action({
  role: filers,
  input: z.object({ id: z.string() }),
  audit: 'change.withdraw',
  async run({ input, viewer, act }) {
    await withdrawChange(act, viewer, input.id)
    return `/notices/changes/${input.id}`
  },
})
