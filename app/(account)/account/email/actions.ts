'use server'

import { z } from 'zod'
import { holders } from '@/app/(account)/account/holders'
import { action } from '@/lib/action'
import { currentPasswordSchema } from '@/lib/domain/account/current-password-schema'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'
import { askEmailChange } from '@/lib/usecases/ask-email-change'
import { confirmEmailChange } from '@/lib/usecases/confirm-email-change'

export const askChange = action({
  role: holders,
  input: z.object({ email: mailAddressSchema }).and(currentPasswordSchema),
  audit: 'account.ask-email-change',
  async run({ input, viewer, act }) {
    await askEmailChange(act, viewer, input)
    return '/account/email?sent=1'
  },
})

/** `public`: the link may be opened on a device where nobody is signed in. */
export const agree = action({
  role: 'public',
  input: z.object({ token: z.string().max(100) }),
  audit: 'account.confirm-email-change',
  async run({ input, viewer, act }) {
    const outcome = await confirmEmailChange(act, input.token, viewer?.sessionHash)
    return outcome === 'DONE' ? '/account/email/changed' : '/account/email/agreed'
  },
})
