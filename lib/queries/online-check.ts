import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { listNumber } from '@/lib/domain/list/list-number'
import { type OnlineCheckQuestion, onlineCheckQuestion } from '@/lib/domain/list/online-check'

type Facts = {
  id: number
  onlineCheck: boolean | null
  changedAt: Date | null
  approvedAt: Date | null
  inUse: boolean
  endedAt: Date | null
}

export type AskedFacility = { name: string; number: string; question: OnlineCheckQuestion }

/** The viewer's facilities of which ※9 of the 実施機関一覧表 has to be looked at (R-LST-3). */
export async function listOnlineCheckQuestions(viewer: Viewer): Promise<AskedFacility[]> {
  const numbered = viewer.facilities.flatMap(({ id, name, ...key }) => {
    const number = listNumber(key)
    return number ? [{ id, name, number }] : []
  })
  if (numbered.length === 0 || !viewer.organisation) return []
  const ids = numbered.map(({ id }) => id)
  const facts = await db.$queryRaw<Facts[]>`
    SELECT f.id, r.online_check AS "onlineCheck", r.changed_at AS "changedAt",
           max(e.at) FILTER (WHERE e.action = 'approve') AS "approvedAt",
           max(e.at) FILTER (WHERE e.action = 'end') AS "endedAt",
           COALESCE(bool_or(a.status IN ('APPROVED', 'ISSUED')), false) AS "inUse"
      FROM facility f
      LEFT JOIN institution_list_row r ON r.facility_id = f.id AND r.organisation_id = ${viewer.organisation.id}
      LEFT JOIN application a ON a.facility_id = f.id AND a.organisation_id = ${viewer.organisation.id}
      LEFT JOIN application_event e ON e.application_id = a.id AND e.action IN ('approve', 'end')
     WHERE f.id = ANY(${ids}::int[])
     GROUP BY f.id, r.online_check, r.changed_at`
  return numbered.flatMap(({ id, name, number }) => {
    const known = facts.find((one) => one.id === id)
    const question = known && onlineCheckQuestion(asFacts(known))
    return question ? [{ name, number, question }] : []
  })
}

/** The question about one row, if there is one. */
export async function readOnlineCheckQuestion(
  viewer: Viewer,
  number: string,
): Promise<OnlineCheckQuestion | undefined> {
  const asked = await listOnlineCheckQuestions(viewer)
  return asked.find((one) => one.number === number)?.question
}

function asFacts({ onlineCheck, changedAt, ...facts }: Facts) {
  const row = onlineCheck !== null && changedAt !== null ? { onlineCheck, changedAt } : null
  return { row, ...facts }
}
