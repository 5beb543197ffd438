'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { activateAccount } from '@/lib/usecases/activate-account'
import { renewActivationLink } from '@/lib/usecases/renew-activation-link'

const input = z.object({ token: z.string().max(100) })

export const activate = action({
  role: 'public',
  input,
  audit: 'account.activate',
  async run({ input, act }) {
    await activateAccount(act, input.token)
    return '/activate/done'
  },
})

export const renewLink = action({
  role: 'public',
  input,
  audit: 'account.resend-link',
  async run({ input, act }) {
    await renewActivationLink(act, input.token)
    return '/activate/renewed'
  },
})
