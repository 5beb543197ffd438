import type { Place } from '@/lib/domain/keyset'

/** From where a list is walked on: beyond one place, either way. */
export type From<At = Place> = { after?: At; before?: At }

/** Rows beyond a place, those next to it first. */
type Select<Row, At = Place> = (from: From<At>, limit: number) => Promise<Row[]>

export type Page<Row, At = Place> = { rows: Row[]; previous: At | null; next: At | null }

/** One page of a list in one statement; the one row too many says whether there is more. */
export async function readPage<Row, At = Place>(
  select: Select<Row, At>,
  { from, size, placeOf }: { from: From<At>; size: number; placeOf: (row: Row) => At },
): Promise<Page<Row, At>> {
  const backwards = from.before !== undefined
  const found = await select(from, size + 1)
  const more = found.length > size
  const page = found.slice(0, size)
  const rows = backwards ? page.reverse() : page
  const [first, last] = [rows.at(0), rows.at(-1)]
  const hasPrevious = backwards ? more : from.after !== undefined
  const hasNext = backwards || more
  return {
    rows,
    previous: hasPrevious && first ? placeOf(first) : null,
    next: hasNext && last ? placeOf(last) : null,
  }
}

export type Beside<Row> = { previous?: Row; next?: Row }

/** The rows before and after a place; what stood there may have left the list (decision 0039). */
export async function readBeside<Row>(select: Select<Row>, place: Place): Promise<Beside<Row>> {
  const [[previous], [next]] = await Promise.all([select({ before: place }, 1), select({ after: place }, 1)])
  return { previous, next }
}
