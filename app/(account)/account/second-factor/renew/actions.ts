'use server'

import { action } from '@/lib/action'
import { offeredTotpSecret } from '@/lib/adapters/totp'
import { currentPasswordSchema } from '@/lib/domain/account/current-password-schema'
import { isStaff, roles } from '@/lib/domain/account/role'
import { totpCodeSchema } from '@/lib/domain/account/totp-code-schema'
import { findOwnAccount } from '@/lib/queries/own-account'
import { renewSecondFactor } from '@/lib/usecases/renew-second-factor'
import { renewalOf } from './renewal-of'

/** The page that shows the secret is the caller's own: staff stay on their site (D-9). */
export const renew = action({
  role: roles,
  input: currentPasswordSchema.extend({ code: totpCodeSchema }),
  audit: 'account.renew-second-factor',
  async run({ input, viewer, act }) {
    const secret = offeredTotpSecret(renewalOf(viewer, await findOwnAccount(viewer)))
    await renewSecondFactor(act, viewer, { ...input, secret })
    return isStaff(viewer.role) ? '/staff/account?done=renewed' : '/account?done=renewed'
  },
})
