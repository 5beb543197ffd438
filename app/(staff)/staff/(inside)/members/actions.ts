'use server'

import { action } from '@/lib/action'
import {
  newStaffSchema,
  staffDecisionSchema,
  staffLockSchema,
  staffRoleSchema,
  staffUnlockSchema,
} from '@/lib/domain/account/staff-change-schema'
import { decideStaffChange } from '@/lib/usecases/decide-staff-change'
import { lockStaff, unlockStaff } from '@/lib/usecases/lock-staff'
import { proposeStaff, proposeStaffRole } from '@/lib/usecases/propose-staff-change'

export const proposeNew = action({
  role: ['admin'],
  input: newStaffSchema,
  audit: 'staff.propose',
  stepUp: true,
  async run({ input, act }) {
    await proposeStaff(act, input)
    return '/staff/members?done=propose'
  },
})

export const proposeRole = action({
  role: ['admin'],
  input: staffRoleSchema,
  audit: 'staff.propose',
  stepUp: true,
  async run({ input, act }) {
    await proposeStaffRole(act, input)
    return '/staff/members?done=propose'
  },
})

export const decide = action({
  role: ['admin', 'supervisor'],
  input: staffDecisionSchema,
  audit: 'staff.decide',
  stepUp: ({ decision }) => decision === 'accept',
  async run({ input, act }) {
    await decideStaffChange(act, input)
    return `/staff/members?done=${input.decision}`
  },
})

/** Not kept waiting by a second factor: whoever has to be out, is out at once. */
export const lock = action({
  role: ['admin'],
  input: staffLockSchema,
  audit: 'staff.lock',
  async run({ input, act }) {
    await lockStaff(act, input)
    return '/staff/members?done=lock'
  },
})

export const unlock = action({
  role: ['admin'],
  input: staffUnlockSchema,
  audit: 'staff.unlock',
  stepUp: true,
  async run({ input, act }) {
    await unlockStaff(act, input)
    return '/staff/members?done=unlock'
  },
})
