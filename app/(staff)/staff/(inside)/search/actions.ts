'use server'

import { action } from '@/lib/action'
import { staffRoles } from '@/lib/domain/account/role'
import { searchSchema } from '@/lib/domain/search/search-schema'
import { saveSearch } from '@/lib/usecases/save-search'

export const search = action({
  role: staffRoles,
  input: searchSchema,
  audit: 'case.search',
  async run({ input, act }) {
    const { id } = await saveSearch(act, input.text)
    return `/staff/search?q=${id}`
  },
})
