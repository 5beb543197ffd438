import type { RefusalCode } from '@/lib/domain/refusal'

/** 「有効化用リンク」 (R-REG-3): invalid once three hours have passed since it was sent. */
export const activationLinkHours = 3

const minute = 60_000

/** The first instant at which the link no longer works: 2:59:59.999 is good, 3:00:00.000 is not. */
export function activationDeadline(sentAt: Date): Date {
  return new Date(sentAt.getTime() + activationLinkHours * 60 * minute)
}

/** R-REG-10: a link that sets a password works for one hour, one that changes the address for a day. */
export function resetDeadline(sentAt: Date): Date {
  return new Date(sentAt.getTime() + 60 * minute)
}

export function emailChangeDeadline(sentAt: Date): Date {
  return new Date(sentAt.getTime() + 24 * 60 * minute)
}

type Link = { expiresAt: Date; usedAt: Date | null; supersededAt: Date | null }

/** Why a link does not work now, or undefined. Used comes first: that person only has to sign in. */
export function linkRefusal(link: Link, now: Date): RefusalCode | undefined {
  if (link.usedAt) return 'LINK_USED'
  if (link.supersededAt) return 'LINK_SUPERSEDED'
  return now < link.expiresAt ? undefined : 'LINK_EXPIRED'
}

/** R-REG-5: whole minutes left, rounded up, so that a link that still works never shows 0. */
export function linkMinutesLeft(expiresAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / minute))
}

/** The same in words: あと2時間59分. */
export function linkTimeLeft(expiresAt: Date, now: Date): string {
  const minutes = linkMinutesLeft(expiresAt, now)
  if (minutes === 0) return '期限切れ'
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `あと${hours > 0 ? `${hours}時間` : ''}${rest > 0 ? `${rest}分` : ''}`
}
