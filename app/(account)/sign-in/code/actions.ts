'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { getSession } from '@/lib/adapters/session'
import { usedPasskeySchema } from '@/lib/domain/account/passkey'
import { safePath } from '@/lib/domain/account/safe-path'
import { secondFactorCodeSchema } from '@/lib/domain/account/second-factor-schema'
import { Refusal } from '@/lib/domain/refusal'
import { confirmPasskey } from '@/lib/usecases/confirm-passkey'
import { confirmSecondFactor } from '@/lib/usecases/confirm-second-factor'

const to = z
  .string()
  .optional()
  .transform((path) => safePath(path) ?? '/home')

/** `public`, because before the code the person is nobody; the half-open session says who tries. */
export const confirmCode = action({
  role: 'public',
  input: secondFactorCodeSchema.safeExtend({ to }),
  audit: 'account.second-factor',
  async run({ input, act }) {
    const session = await getSession()
    if (!session) throw new Refusal('SESSION_ENDED')
    const { accountId, role, sessionHash } = session.viewer
    await confirmSecondFactor({ ...act, actor: { accountId, role } }, { accountId, sessionHash }, input.code)
    return input.to
  },
})

export const confirmByPasskey = action({
  role: 'public',
  input: usedPasskeySchema.extend({ to }),
  audit: 'account.second-factor',
  async run({ input, act }) {
    const session = await getSession()
    if (!session) throw new Refusal('SESSION_ENDED')
    const { accountId, role, sessionHash } = session.viewer
    const deed = { ...act, actor: { accountId, role } }
    await confirmPasskey(deed, { accountId, sessionHash }, input.response)
    return input.to
  },
})
