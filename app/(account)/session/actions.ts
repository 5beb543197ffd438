'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { action } from '@/lib/action'
import { hashToken } from '@/lib/adapters/crypto'
import { writeSessionCookie } from '@/lib/adapters/session-cookie'
import { roles } from '@/lib/domain/account/role'
import { signInAgainSchema } from '@/lib/domain/account/sign-in-again-schema'
import { confirmSecondFactor } from '@/lib/usecases/confirm-second-factor'
import { extendSession } from '@/lib/usecases/extend-session'
import { signIn } from '@/lib/usecases/sign-in'

export const stay = action({
  role: roles,
  input: z.object({}),
  audit: 'account.extend',
  async run({ viewer, act }) {
    await extendSession(act, viewer)
    return undefined
  },
})

/** Signing in again above an open form: nothing is left and nothing typed is lost. */
export const signInHere = action({
  role: 'public',
  input: signInAgainSchema,
  audit: 'account.sign-in',
  async run({ input, act }) {
    const userAgent = (await headers()).get('user-agent') ?? undefined
    const { email, door, againPassword: password, againCode } = input
    const session = await signIn(act, { email, password, door, userAgent })
    if (session.secondFactor) {
      const opened = { accountId: session.accountId, sessionHash: hashToken(session.token) }
      await confirmSecondFactor({ ...act, name: 'account.second-factor' }, opened, againCode)
    }
    await writeSessionCookie(session.token, session.seconds)
    return undefined
  },
})
