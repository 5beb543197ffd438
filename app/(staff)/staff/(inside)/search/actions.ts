'use server'

import { action } from '@/lib/action'
import { staffRoles } from '@/lib/domain/account/role'
import { narrowSchema, searchSchema } from '@/lib/domain/search/search-schema'
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

/** The text of a list's filter: kept, so that the list's address holds only its id (R-CLK-10). */
export const narrow = action({
  role: staffRoles,
  input: narrowSchema,
  audit: 'case.search',
  async run({ input: { text, address }, act }) {
    const { id } = await saveSearch(act, text)
    return `${address}${address.includes('?') ? '&' : '?'}q=${id}`
  },
})
