'use server'

import { z } from 'zod'
import { holders } from '@/app/(account)/account/holders'
import { action } from '@/lib/action'
import { chooseMails } from '@/lib/usecases/choose-mails'

export const saveMails = action({
  role: holders,
  input: z.object({ mailsChanges: z.string().optional() }),
  audit: 'account.choose-mails',
  async run({ input, viewer, act }) {
    await chooseMails(act, viewer, input.mailsChanges === 'on')
    return '/account?done=mails'
  },
})
