'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { carryRecoveryCodes, dropRecoveryCodes } from '@/lib/adapters/recovery-cookie'
import { currentPasswordSchema } from '@/lib/domain/account/current-password-schema'
import { formatRecoveryCode } from '@/lib/domain/account/recovery-code'
import { isStaff, roles } from '@/lib/domain/account/role'
import { makeRecoveryCodes } from '@/lib/usecases/make-recovery-codes'

/** The page that shows them is the caller's own: staff stay on their site (D-9). */
export const makeCodes = action({
  role: roles,
  input: currentPasswordSchema,
  audit: 'account.make-recovery-codes',
  async run({ input, viewer, act }) {
    const codes = await makeRecoveryCodes(act, viewer, input.password)
    await carryRecoveryCodes(codes.map(formatRecoveryCode), viewer)
    return isStaff(viewer.role) ? '/staff/account/recovery-codes' : '/account/recovery-codes'
  },
})

export const endShowing = action({
  role: roles,
  input: z.object({}),
  audit: 'account.make-recovery-codes',
  async run({ viewer }) {
    await dropRecoveryCodes()
    return isStaff(viewer.role) ? '/staff/account?done=recovery' : '/account?done=recovery'
  },
})
