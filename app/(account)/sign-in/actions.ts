'use server'

import { headers } from 'next/headers'
import { action } from '@/lib/action'
import { writeSessionCookie } from '@/lib/adapters/session-cookie'
import { signInSchema } from '@/lib/domain/account/sign-in-schema'
import { signIn } from '@/lib/usecases/sign-in'

export const signInApplicant = action({
  role: 'public',
  input: signInSchema,
  audit: 'account.sign-in',
  async run({ input, act }) {
    const userAgent = (await headers()).get('user-agent') ?? undefined
    const { email, password } = input
    const { token, seconds } = await signIn(act, { email, password, door: 'applicant', userAgent })
    await writeSessionCookie(token, seconds)
    return input.to
  },
})
