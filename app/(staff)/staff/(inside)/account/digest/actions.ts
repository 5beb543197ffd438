'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { chooseDigest } from '@/lib/usecases/choose-digest'

export const choose = action({
  role: reviewers,
  input: z.object({ digest: z.string().optional() }),
  audit: 'desk.choose-digest',
  async run({ input, act }) {
    await chooseDigest(act, input.digest === 'on')
    return '/staff/account?done=digest'
  },
})
