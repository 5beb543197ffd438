'use server'

import { members } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { joinSchema } from '@/lib/domain/organisation/join-schema'
import { leaveSchema, organisationSchema } from '@/lib/domain/organisation/people-schemas'
import { askToJoin } from '@/lib/usecases/ask-to-join'
import { leaveOrganisation } from '@/lib/usecases/leave-organisation'
import { switchOrganisation } from '@/lib/usecases/switch-organisation'

export const addInstitution = action({
  role: members,
  input: joinSchema,
  audit: 'organisation.ask',
  async run({ input, viewer, act }) {
    const status = await askToJoin(act, viewer, input)
    return `/home?done=${status === 'MEMBER' ? 'added' : 'asked'}`
  },
})

export const leave = action({
  role: members,
  input: leaveSchema,
  audit: 'organisation.leave',
  async run({ input, viewer, act }) {
    await leaveOrganisation(act, viewer, input.successor)
    return '/home?done=left'
  },
})

export const switchTo = action({
  role: members,
  input: organisationSchema,
  audit: 'organisation.switch',
  async run({ input, viewer, act }) {
    await switchOrganisation(act, viewer, input.organisation)
    return '/home?done=switched'
  },
})
