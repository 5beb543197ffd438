'use server'

import { members } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { invitationSchema } from '@/lib/domain/organisation/invitation-schema'
import {
  invitationCareSchema,
  joinDecisionSchema,
  personSchema,
  roleChangeSchema,
} from '@/lib/domain/organisation/people-schemas'
import { renewInvitation, withdrawInvitation } from '@/lib/usecases/care-for-invitation'
import { changeMemberRole } from '@/lib/usecases/change-member-role'
import { decideJoin } from '@/lib/usecases/decide-join'
import { invitePerson } from '@/lib/usecases/invite-person'
import { removeMember } from '@/lib/usecases/leave-organisation'

const people = '/organisation/people'

export const invite = action({
  role: members,
  input: invitationSchema,
  audit: 'organisation.invite',
  async run({ input, viewer, act }) {
    await invitePerson(act, viewer, input)
    return `${people}?done=invite`
  },
})

export const careForInvitation = action({
  role: members,
  input: invitationCareSchema,
  audit: 'organisation.invite-again',
  async run({ input: { id, what }, viewer, act }) {
    if (what === 'renew') await renewInvitation(act, viewer, id)
    else await withdrawInvitation({ ...act, name: 'organisation.invite-withdraw' }, viewer, id)
    return `${people}?done=${what}`
  },
})

export const decide = action({
  role: members,
  input: joinDecisionSchema,
  audit: 'organisation.admit',
  async run({ input, viewer, act }) {
    await decideJoin(act, viewer, input)
    return `${people}?done=${input.decision}`
  },
})

export const setRole = action({
  role: members,
  input: roleChangeSchema,
  audit: 'organisation.role',
  async run({ input, viewer, act }) {
    await changeMemberRole(act, viewer, input)
    return `${people}?done=role`
  },
})

export const remove = action({
  role: members,
  input: personSchema,
  audit: 'organisation.remove',
  async run({ input, viewer, act }) {
    await removeMember(act, viewer, input.id)
    return `${people}?done=remove`
  },
})
