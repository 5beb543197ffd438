import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { claimState } from '@/lib/domain/desk/claim'
import { judge, type Verdict } from '@/lib/domain/month/judge'
import type { ChosenRow } from '@/lib/domain/notice/decision-schemas'
import { Refusal } from '@/lib/domain/refusal'

/**
 * The chosen rows in their order, each with what confirming would do with it, and what it did: whether it stands
 * confirmed by this person. A row that is not there any more is left out.
 */
export async function readChosenNotices(viewer: Viewer, chosen: readonly ChosenRow[]) {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const found = await db.notice.findMany({
    where: { id: { in: chosen.map(({ id }) => id) }, receiptNumber: { not: null } },
    include: { insurer: { select: { name: true } } },
  })
  const byId = new Map(found.map((notice) => [notice.id, notice]))
  return chosen.flatMap(({ id, version: seenVersion }) => {
    const notice = byId.get(id)
    if (!notice) return []
    const { receiptNumber, kind, status, version, runMonth, insurer, confirmedById } = notice
    const facts = { kind, status, runMonth, version, seenVersion, liveCode: null, namedCode: null }
    const run = { month: runMonth ?? '', status: 'OPEN' as const }
    const claimed = claimState(notice, viewer.now, viewer.accountId) === 'others'
    const verdict: Verdict = judge('confirm', run, { ...facts, didEarlier: false, claimed })
    const confirmedHere = status === 'CONFIRMED' && confirmedById === viewer.accountId
    return [{ id, receiptNumber, kind, status, insurerName: insurer.name, verdict, confirmedHere }]
  })
}

export type ChosenNoticeRow = Awaited<ReturnType<typeof readChosenNotices>>[number]
