'use server'

import { z } from 'zod'
import { holders } from '@/app/(account)/account/holders'
import { action } from '@/lib/action'
import { endOtherSessions, endOwnSession } from '@/lib/usecases/end-own-session'

export const endOne = action({
  role: holders,
  input: z.object({ session: z.string().max(64) }),
  audit: 'account.end-session',
  async run({ input, viewer, act }) {
    await endOwnSession(act, viewer, input.session)
    return '/account/devices?ended=one'
  },
})

export const endOthers = action({
  role: holders,
  input: z.object({}),
  audit: 'account.end-other-sessions',
  async run({ viewer, act }) {
    await endOtherSessions(act, viewer)
    return '/account/devices?ended=others'
  },
})
