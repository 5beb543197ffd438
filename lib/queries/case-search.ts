import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

export const searchLimit = 50

export type FoundCase = {
  id: string
  receiptNumber: string
  name: string
  prefecture: string
  code: string
  at: Date
} & ({ type: 'application'; status: ApplicationStatus } | { type: 'notice'; status: NoticeStatus })

export type FoundCases = { text: string; rows: FoundCase[]; more: boolean }

/** What the viewer looked for under this id; undefined where it is not theirs. */
export async function readSearch(viewer: Viewer, id: string): Promise<FoundCases | undefined> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  if (!isUuid(id)) return undefined
  const saved = await db.savedSearch.findFirst({ where: { id, accountId: viewer.accountId } })
  if (!saved) return undefined
  const rows = await findCases(saved.text)
  return { text: saved.text, rows: rows.slice(0, searchLimit), more: rows.length > searchLimit }
}

/** Each word has to occur; the index of character pairs narrows, LIKE decides. Newest first. */
function findCases(text: string): Promise<FoundCase[]> {
  const words = text.split(/[\s　]+/u).filter((word) => word !== '')
  return db.$queryRaw<FoundCase[]>`
    WITH words AS (SELECT DISTINCT search_key(word) AS word FROM unnest(${words}::text[]) AS word),
    wanted AS (SELECT array_agg(word) AS words, COALESCE(array_agg(DISTINCT pair) FILTER (WHERE pair IS NOT NULL), '{}') AS pairs
                 FROM words LEFT JOIN LATERAL unnest(bigrams(word)) AS pair ON true),
    found AS (
      SELECT s.subject_id, s.subject_type, s.at FROM case_search s
       WHERE bigrams(s.key) @> (SELECT pairs FROM wanted)
         AND NOT EXISTS (SELECT 1 FROM words WHERE strpos(s.key, word) = 0)
         AND cardinality((SELECT pairs FROM wanted)) > 0
       ORDER BY s.at DESC, s.subject_id DESC LIMIT ${searchLimit + 1})
    SELECT found.subject_id::text AS id, found.subject_type AS type, found.at,
           COALESCE(a.receipt_number, n.receipt_number) AS "receiptNumber",
           COALESCE(a.status::text, n.status::text) AS status, f.name, f.prefecture, f.code
      FROM found
      LEFT JOIN application a ON found.subject_type = 'application' AND a.id = found.subject_id
      LEFT JOIN notice n ON found.subject_type = 'notice' AND n.id = found.subject_id
      JOIN facility f ON f.id = COALESCE(a.facility_id, n.insurer_id)
     ORDER BY found.at DESC, found.subject_id DESC`
}
