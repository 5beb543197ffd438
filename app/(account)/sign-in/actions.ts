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
    const session = await signIn(act, { email, password, door: 'applicant', userAgent })
    await writeSessionCookie(session.token, session.seconds)
    return session.secondFactor ? `/sign-in/code?to=${encodeURIComponent(input.to)}` : input.to
  },
})
