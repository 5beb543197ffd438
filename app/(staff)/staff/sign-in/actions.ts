'use server'

import { headers } from 'next/headers'
import { action } from '@/lib/action'
import { writeSessionCookie } from '@/lib/adapters/session-cookie'
import { staffSignInSchema } from '@/lib/domain/account/staff-sign-in-schema'
import { signIn } from '@/lib/usecases/sign-in'

export const signInStaff = action({
  role: 'public',
  input: staffSignInSchema,
  audit: 'account.sign-in',
  async run({ input, act }) {
    const userAgent = (await headers()).get('user-agent') ?? undefined
    const { email, password } = input
    const { token, seconds } = await signIn(act, { email, password, door: 'staff', userAgent })
    await writeSessionCookie(token, seconds)
    return `/staff/sign-in/code?to=${encodeURIComponent(input.to)}`
  },
})
