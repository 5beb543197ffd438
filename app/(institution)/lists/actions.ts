'use server'

import { listKeepers } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { institutionRowSchema, insurerRowSchema, removeRowSchema } from '@/lib/domain/list/row-schema'
import { keepListRow, removeListRow } from '@/lib/usecases/keep-list-row'

export const keepInstitution = action({
  role: listKeepers,
  input: institutionRowSchema,
  audit: 'list.keep',
  async run({ input, viewer, act }) {
    await keepListRow(act, viewer, { list: 'institutions', ...input })
    return '/lists/institutions?done=kept'
  },
})

export const keepInsurer = action({
  role: ['coordinator'],
  input: insurerRowSchema,
  audit: 'list.keep',
  async run({ input, viewer, act }) {
    await keepListRow(act, viewer, { list: 'insurers', ...input })
    return '/lists/insurers?done=kept'
  },
})

export const removeInstitution = action({
  role: listKeepers,
  input: removeRowSchema,
  audit: 'list.remove',
  async run({ input, viewer, act }) {
    await removeListRow(act, viewer, { list: 'institutions', ...input })
    return '/lists/institutions?done=removed'
  },
})

export const removeInsurer = action({
  role: ['coordinator'],
  input: removeRowSchema,
  audit: 'list.remove',
  async run({ input, viewer, act }) {
    await removeListRow(act, viewer, { list: 'insurers', ...input })
    return '/lists/insurers?done=removed'
  },
})
