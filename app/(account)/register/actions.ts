'use server'

import { action } from '@/lib/action'
import { rememberRegistration } from '@/lib/adapters/registration-cookie'
import { registrationSchema } from '@/lib/domain/account/registration-schema'
import { registerAccount } from '@/lib/usecases/register-account'

export const register = action({
  role: 'public',
  input: registrationSchema,
  audit: 'account.register',
  async run({ input, act }) {
    const { expiresAt } = await registerAccount(act, input)
    await rememberRegistration({ email: input.email, expiresAt })
    return '/register/sent'
  },
})
