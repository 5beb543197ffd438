'use server'

import { action } from '@/lib/action'
import { waitingSchema } from '@/lib/domain/facility/waiting-schema'
import { waitForCode } from '@/lib/usecases/wait-for-code'

export const wait = action({
  role: 'public',
  input: waitingSchema,
  audit: 'account.wait',
  async run({ input, act }) {
    await waitForCode(act, input)
    return '/register/waiting/done'
  },
})
