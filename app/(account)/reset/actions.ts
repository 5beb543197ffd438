'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { newPasswordSchemaFor } from '@/lib/domain/account/new-password-schema'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'
import { env } from '@/lib/env'
import { askReset } from '@/lib/usecases/ask-reset'
import { resetPassword } from '@/lib/usecases/reset-password'

export const ask = action({
  role: 'public',
  input: z.object({ email: mailAddressSchema }),
  audit: 'account.ask-reset',
  async run({ input, act }) {
    await askReset(act, input.email)
    return '/reset/sent'
  },
})

const token = z.object({ token: z.string().max(100) })

export const setPassword = action({
  role: 'public',
  input: z.lazy(() => newPasswordSchemaFor(env().PASSWORD_POLICY).and(token)),
  audit: 'account.reset',
  async run({ input, act }) {
    const { isStaff } = await resetPassword(act, input.token, input.newPassword)
    return isStaff ? '/staff/sign-in' : '/reset/done'
  },
})
