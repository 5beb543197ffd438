import { linkRefusal } from '@/lib/domain/account/link-life'
import type { RefusalCode } from '@/lib/domain/refusal'

/** An invitation waits longer than an activation link: the invited person may be away (R-REG-8). */
export const invitationDays = 7

const day = 24 * 60 * 60 * 1000

/** The first instant at which the invitation no longer works. */
export function invitationDeadline(sentAt: Date): Date {
  return new Date(sentAt.getTime() + invitationDays * day)
}

type Link = Parameters<typeof linkRefusal>[0]

/** The invited person cannot send a new link; so the sentences differ from those of an own link. */
const refusals = {
  LINK_USED: 'INVITATION_USED',
  LINK_SUPERSEDED: 'INVITATION_WITHDRAWN',
  LINK_EXPIRED: 'INVITATION_EXPIRED',
} as const

export function invitationRefusal(link: Link, now: Date): RefusalCode | undefined {
  const found = linkRefusal(link, now)
  return found && refusals[found as keyof typeof refusals]
}
