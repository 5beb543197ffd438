'use server'

import { z } from 'zod'
import { members } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { acceptSchemaFor } from '@/lib/domain/organisation/accept-schema'
import { env } from '@/lib/env'
import { joinByInvitation, registerByInvitation } from '@/lib/usecases/accept-invitation'

export const accept = action({
  role: 'public',
  input: z.lazy(() => acceptSchemaFor(env().PASSWORD_POLICY)),
  audit: 'organisation.join',
  async run({ input, act }) {
    await registerByInvitation(act, input)
    return '/invitations/done'
  },
})

export const join = action({
  role: members,
  input: z.object({ token: z.string().max(100) }),
  audit: 'organisation.join',
  async run({ input, viewer, act }) {
    await joinByInvitation(act, viewer, input.token)
    return '/home?done=joined'
  },
})
