/** What the portal knows about a facility's オンライン資格確認による受付の可否 (※9). */
export type OnlineCheckFacts = {
  /** The row of the list as it stands; null where there is none. */
  row: { onlineCheck: boolean; changedAt: Date } | null
  /** When the last 利用開始申請 was approved. */
  approvedAt: Date | null
  /** Whether devices are in use, or an application for some is approved. */
  inUse: boolean
  /** When use ended, if nothing is in use any more. */
  endedAt: Date | null
}

export type OnlineCheckQuestion = 'MISSING' | 'PROPOSED' | 'ENDED'

/**
 * R-LST-3 ※9: the institution declares it; an approval proposes ○, the end of use asks. Saving the row answers, whatever
 * is said in it.
 */
export function onlineCheckQuestion(facts: OnlineCheckFacts): OnlineCheckQuestion | undefined {
  const { row, approvedAt, inUse, endedAt } = facts
  if (!row) return inUse ? 'MISSING' : undefined
  if (!row.onlineCheck && inUse && approvedAt && approvedAt > row.changedAt) return 'PROPOSED'
  if (row.onlineCheck && !inUse && endedAt && endedAt > row.changedAt) return 'ENDED'
  return undefined
}
