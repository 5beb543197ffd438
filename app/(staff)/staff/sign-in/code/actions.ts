'use server'

import { action } from '@/lib/action'
import { getSession } from '@/lib/adapters/session'
import { secondFactorSchema, staffPasskeySchema } from '@/lib/domain/account/staff-sign-in-schema'
import { Refusal } from '@/lib/domain/refusal'
import { confirmPasskey } from '@/lib/usecases/confirm-passkey'
import { confirmSecondFactor } from '@/lib/usecases/confirm-second-factor'

/** `public`, because before the second factor a member of staff is nobody; the half-open session says who tries. */
export const confirmCode = action({
  role: 'public',
  input: secondFactorSchema,
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
  input: staffPasskeySchema,
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
