'use server'

import { action } from '@/lib/action'
import { editTextSchema, newTextSchema, retireTextSchema } from '@/lib/domain/reply-text/schema'
import { createReplyText, editReplyText, retireReplyText } from '@/lib/usecases/keep-reply-text'

export const create = action({
  role: ['supervisor'],
  input: newTextSchema,
  audit: 'reply-text.create',
  async run({ input, act }) {
    await createReplyText(act, input)
    return '/staff/texts?done=create'
  },
})

export const edit = action({
  role: ['supervisor'],
  input: editTextSchema,
  audit: 'reply-text.edit',
  async run({ input, act }) {
    await editReplyText(act, input)
    return '/staff/texts?done=edit'
  },
})

export const retire = action({
  role: ['supervisor'],
  input: retireTextSchema,
  audit: 'reply-text.retire',
  async run({ input, act }) {
    await retireReplyText(act, input)
    return '/staff/texts?done=retire'
  },
})

export const restore = action({
  role: ['supervisor'],
  input: retireTextSchema,
  audit: 'reply-text.restore',
  async run({ input, act }) {
    await retireReplyText(act, input, true)
    return '/staff/texts?done=restore'
  },
})
