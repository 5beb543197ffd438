'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { clearSessionCookie } from '@/lib/adapters/session-cookie'
import { isStaff, roles } from '@/lib/domain/account/role'
import { signOut } from '@/lib/usecases/sign-out'

export const signOutHere = action({
  role: roles,
  input: z.object({}),
  audit: 'account.sign-out',
  async run({ viewer, act }) {
    await signOut(act, viewer.sessionHash)
    await clearSessionCookie()
    return isStaff(viewer.role) ? '/staff/sign-in' : '/'
  },
})
