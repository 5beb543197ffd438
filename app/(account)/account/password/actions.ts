'use server'

import { z } from 'zod'
import { holders } from '@/app/(account)/account/holders'
import { action } from '@/lib/action'
import { currentPasswordSchema } from '@/lib/domain/account/current-password-schema'
import { newPasswordSchemaFor } from '@/lib/domain/account/new-password-schema'
import { env } from '@/lib/env'
import { changePassword } from '@/lib/usecases/change-password'

export const savePassword = action({
  role: holders,
  input: z.lazy(() => currentPasswordSchema.and(newPasswordSchemaFor(env().PASSWORD_POLICY))),
  audit: 'account.change-password',
  async run({ input, viewer, act }) {
    await changePassword(act, viewer, input)
    return '/account?done=password'
  },
})
