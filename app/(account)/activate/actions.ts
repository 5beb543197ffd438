'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { activateAccount } from '@/lib/usecases/activate-account'

export const activate = action({
  role: 'public',
  input: z.object({ token: z.string().max(100) }),
  audit: 'account.activate',
  async run({ input, act }) {
    await activateAccount(act, input.token)
    return '/activate/done'
  },
})
