'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { newPasswordSchemaFor } from '@/lib/domain/account/new-password-schema'
import { totpCodeSchema } from '@/lib/domain/account/totp-code-schema'
import { env } from '@/lib/env'
import { joinStaff } from '@/lib/usecases/join-staff'

const rest = z.object({ token: z.string().max(100), code: totpCodeSchema })

export const join = action({
  role: 'public',
  input: z.lazy(() => newPasswordSchemaFor(env().PASSWORD_POLICY).and(rest)),
  audit: 'staff.join',
  async run({ input, act }) {
    await joinStaff(act, input)
    return '/staff/sign-in?joined=1'
  },
})
