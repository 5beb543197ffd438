/** R-CLK-2: so long a case stays with whoever opened it to decide; every piece of work on it starts the time anew. */
export const claimMinutes = 20

/** What a clerk claims (decisions 0030 and 0036). */
export type CaseKind = 'application' | 'notice'

export function claimEnd(now: Date): Date {
  return new Date(now.getTime() + claimMinutes * 60_000)
}

export type Claimed = { claimedById: string | null; claimedUntil: Date | null }

/** Whose the case is now; null once the time is over. */
export function claimHolder({ claimedById, claimedUntil }: Claimed, now: Date): string | null {
  return claimedById && claimedUntil && claimedUntil > now ? claimedById : null
}

/** What the case is to this person: a decision is open to `mine` and `free` only. */
export type ClaimState = 'free' | 'mine' | 'others'

export function claimState(claimed: Claimed, now: Date, accountId: string | null): ClaimState {
  const holder = claimHolder(claimed, now)
  if (!holder) return 'free'
  return holder === accountId ? 'mine' : 'others'
}
