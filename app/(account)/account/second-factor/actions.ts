'use server'

import { z } from 'zod'
import { holders } from '@/app/(account)/account/holders'
import { action } from '@/lib/action'
import { offeredTotpSecret } from '@/lib/adapters/totp'
import { currentPasswordSchema } from '@/lib/domain/account/current-password-schema'
import { anySecondFactorCode } from '@/lib/domain/account/second-factor-schema'
import { totpCodeSchema } from '@/lib/domain/account/totp-code-schema'
import { findOwnAccount } from '@/lib/queries/own-account'
import { switchOffSecondFactor, switchOnSecondFactor } from '@/lib/usecases/switch-second-factor'

export const switchOn = action({
  role: holders,
  input: z.object({ code: totpCodeSchema }),
  audit: 'account.switch-on-second-factor',
  async run({ input, viewer, act }) {
    const { lastStep } = await findOwnAccount(viewer)
    const secret = offeredTotpSecret(`${viewer.sessionHash} ${lastStep}`)
    await switchOnSecondFactor(act, viewer, { secret, code: input.code })
    return '/account?done=second-factor-on'
  },
})

export const switchOff = action({
  role: holders,
  input: currentPasswordSchema.extend({ code: anySecondFactorCode }),
  audit: 'account.switch-off-second-factor',
  async run({ input, viewer, act }) {
    await switchOffSecondFactor(act, viewer, input)
    return '/account?done=second-factor-off'
  },
})
