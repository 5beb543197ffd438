'use server'

import { action } from '@/lib/action'
import { newGroupSchema } from '@/lib/domain/organisation/group'
import { openOrganisation } from '@/lib/usecases/open-organisation'

export const openGroup = action({
  role: ['admin'],
  input: newGroupSchema,
  audit: 'association.open',
  stepUp: true,
  async run({ input, act }) {
    const { outcome } = await openOrganisation(act, input)
    return `/staff/groups?done=${outcome}`
  },
})
