import type { Viewer } from '@/lib/adapters/session'
import type { FilterAge } from '@/lib/domain/search/list-filter'
import { Prisma } from '@/lib/generated/prisma/client'

const day = 24 * 60 * 60_000

/** Of the rows joined with their facility `f`. 51–97 are the second numbers of the same prefectures (D-7). */
export function inPrefecture(prefecture: string | undefined): Prisma.Sql {
  if (!prefecture) return Prisma.empty
  return Prisma.sql`AND f.prefecture IN (${prefecture}, ${String(Number(prefecture) + 50)})`
}

/** Of rows `r` whose number of ten digits begins with the prefecture. */
export function inNumbersOf(prefecture: string | undefined): Prisma.Sql {
  if (!prefecture) return Prisma.sql`true`
  const within = (first: string) =>
    Prisma.sql`r.number BETWEEN ${`${first}00000000`} AND ${`${first}99999999`}`
  return Prisma.sql`(${within(prefecture)} OR ${within(String(Number(prefecture) + 50))})`
}

export function cameBefore(came: Prisma.Sql, age: FilterAge | undefined, now: Date): Prisma.Sql {
  if (!age) return Prisma.empty
  return Prisma.sql`AND ${came} <= ${new Date(now.getTime() - Number(age) * day)}`
}

/**
 * Each word of the text kept under this id occurs in what the case is found by. Only the open rows are walked, so that
 * their keys are looked up one by one; a text that is not the viewer's own narrows nothing.
 */
export function holding(id: Prisma.Sql, viewer: Viewer, q: string | undefined): Prisma.Sql {
  if (!q) return Prisma.empty
  return Prisma.sql`AND COALESCE((
    SELECT s.key LIKE ALL (ARRAY(
             SELECT '%' || regexp_replace(search_key(word), '([\\\\%_])', '\\\\\\1', 'g') || '%'
               FROM saved_search t, regexp_split_to_table(t.text, '[[:space:]　]+') AS word
              WHERE t.id = ${q}::uuid AND t.account_id = ${viewer.accountId}::uuid AND word <> ''))
      FROM case_search s WHERE s.subject_id = ${id}), true)`
}
