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

/** Longer than anything that a case is found by, so that it occurs nowhere; taking it apart would cost seconds. */
const longestWord = 500

/** What none of so many of the newest cases has is rare enough for the index of marks, which finds it at once. */
const probed = 1_000

/** So many of the newest are simply read (some 5 ms): whatever one case in two hundred has is found among them. */
const newest = 12_000

/**
 * Each word has to occur. Common words fill the page from the newest cases; for the others the index of marks narrows.
 * LIKE decides either way. Newest first.
 */
function findCases(text: string): Promise<FoundCase[]> {
  const words = text.split(/[\s　]+/u).filter((word) => word !== '')
  if (words.some((word) => word.length > longestWord)) return Promise.resolve([])
  return db.$queryRaw<FoundCase[]>`
    WITH words AS (SELECT DISTINCT search_key(word) AS word FROM unnest(${words}::text[]) AS word),
    wanted AS MATERIALIZED (
      SELECT array_agg('%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%') AS patterns,
             (SELECT COALESCE(array_agg(DISTINCT mark), '{}') FROM words w, unnest(wanted_marks(w.word)) AS mark) AS marks
        FROM words),
    probe AS (
      SELECT key FROM case_search ORDER BY at DESC, subject_id DESC LIMIT ${probed}),
    recent AS MATERIALIZED (
      SELECT s.subject_id, s.subject_type, s.at
        FROM (SELECT * FROM case_search ORDER BY at DESC, subject_id DESC
               LIMIT CASE WHEN EXISTS (SELECT FROM probe WHERE key LIKE ALL ((SELECT patterns FROM wanted)::text[]))
                          THEN ${newest}::int ELSE 0 END) s
       WHERE s.key LIKE ALL ((SELECT patterns FROM wanted)::text[])
         AND cardinality((SELECT marks FROM wanted)) > 0
       ORDER BY s.at DESC, s.subject_id DESC LIMIT ${searchLimit + 1}),
    found AS (
      SELECT * FROM recent WHERE (SELECT count(*) FROM recent) > ${searchLimit}
      UNION ALL
      (SELECT s.subject_id, s.subject_type, s.at FROM case_search s
        WHERE (SELECT count(*) FROM recent) <= ${searchLimit}
          AND search_marks(s.key) @> (SELECT marks FROM wanted)
          AND s.key LIKE ALL ((SELECT patterns FROM wanted)::text[])
          AND cardinality((SELECT marks FROM wanted)) > 0
        ORDER BY s.at DESC, s.subject_id DESC LIMIT ${searchLimit + 1}))
    SELECT found.subject_id::text AS id, found.subject_type AS type, found.at,
           COALESCE(a.receipt_number, n.receipt_number) AS "receiptNumber",
           COALESCE(a.status::text, n.status::text) AS status, f.name, f.prefecture, f.code
      FROM found
      LEFT JOIN application a ON found.subject_type = 'application' AND a.id = found.subject_id
      LEFT JOIN notice n ON found.subject_type = 'notice' AND n.id = found.subject_id
      JOIN facility f ON f.id = COALESCE(a.facility_id, n.insurer_id)
     ORDER BY found.at DESC, found.subject_id DESC`
}
