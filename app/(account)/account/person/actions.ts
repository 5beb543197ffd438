'use server'

import { holders } from '@/app/(account)/account/holders'
import { action } from '@/lib/action'
import { personSchema } from '@/lib/domain/account/person-schema'
import { changePerson } from '@/lib/usecases/change-person'

export const savePerson = action({
  role: holders,
  input: personSchema,
  audit: 'account.change-person',
  async run({ input, viewer, act }) {
    await changePerson(act, viewer, input)
    return '/account?done=person'
  },
})
