'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'
import { recordBounce } from '@/lib/usecases/record-bounce'

export const record = action({
  role: ['clerk', 'supervisor', 'admin'],
  input: z.object({ email: mailAddressSchema }),
  audit: 'mail.bounce',
  async run({ input, act }) {
    await recordBounce(act, input.email)
    return '/staff/undelivered?done=1'
  },
})
