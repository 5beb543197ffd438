'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { recallRegistration, rememberRegistration } from '@/lib/adapters/registration-cookie'
import { registrationSchemaFor } from '@/lib/domain/account/registration-schema'
import { Refusal } from '@/lib/domain/refusal'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'
import { env } from '@/lib/env'
import { correctRegistration } from '@/lib/usecases/correct-registration'
import { registerAccount } from '@/lib/usecases/register-account'

export const register = action({
  role: 'public',
  input: z.lazy(() => registrationSchemaFor(env().PASSWORD_POLICY)),
  audit: 'account.register',
  async run({ input, act }) {
    await rememberRegistration(await registerAccount(act, input))
    return '/register/sent'
  },
})

/** The sealed registration proves that whoever asks is the one who registered. */
export const resendLink = action({
  role: 'public',
  input: z.object({}),
  audit: 'account.resend-link',
  async run({ act }) {
    const sent = await recallRegistration()
    if (!sent) throw new Refusal('REGISTRATION_FORGOTTEN')
    await rememberRegistration(await correctRegistration(act, sent.registration))
    return '/register/sent?again=1'
  },
})

export const correctAddress = action({
  role: 'public',
  input: z.object({ email: mailAddressSchema }),
  audit: 'account.correct-address',
  async run({ input, act }) {
    const sent = await recallRegistration()
    if (!sent) throw new Refusal('REGISTRATION_FORGOTTEN')
    await rememberRegistration(await correctRegistration(act, sent.registration, input.email))
    return '/register/sent?again=1'
  },
})
