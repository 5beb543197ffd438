'use server'

import { action } from '@/lib/action'
import { staffRoles } from '@/lib/domain/account/role'
import {
  removeFilterSchema,
  renameFilterSchema,
  saveFilterSchema,
} from '@/lib/domain/search/saved-filter-schema'
import { removeFilter, renameFilter, saveFilter } from '@/lib/usecases/keep-filter'

export const save = action({
  role: staffRoles,
  input: saveFilterSchema,
  audit: 'filter.save',
  async run({ input, act }) {
    await saveFilter(act, input)
    return input.address
  },
})

export const rename = action({
  role: staffRoles,
  input: renameFilterSchema,
  audit: 'filter.rename',
  async run({ input, act }) {
    await renameFilter(act, input)
    return '/staff/filters?done=renamed'
  },
})

export const remove = action({
  role: staffRoles,
  input: removeFilterSchema,
  audit: 'filter.remove',
  async run({ input: { id }, act }) {
    await removeFilter(act, id)
    return '/staff/filters?done=removed'
  },
})
