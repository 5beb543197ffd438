import type { Tx } from '@/lib/adapters/db'
import type { InsurerFacts } from '@/lib/domain/bulk-filing/check-rows'
import { jstDate } from '@/lib/domain/date/jst'

type FactRow = {
  id: number
  number: string
  name: string
  mandated: boolean
  code: string | null
  issued_at: Date | null
  under_way: string | null
  receipt_number: string | null
}

/**
 * What the checks of a file have to know of its insurers, in one statement however many they are. What is under way
 * is the same as in lib/queries/insurer-standing.ts.
 * @param numbers 8 digits each.
 */
export async function readInsurerFacts(
  tx: Tx,
  associationId: number,
  numbers: readonly string[],
): Promise<Map<string, InsurerFacts>> {
  const rows = await tx.$queryRaw<FactRow[]>`
    SELECT f.id, f.code AS number, f.name, c.code, c.issued_at, n.id::text AS under_way, n.receipt_number,
           EXISTS (SELECT FROM mandate m WHERE m.association_id = ${associationId} AND m.insurer_id = f.id
                      AND m.revoked_at IS NULL) AS mandated
      FROM unnest(${numbers}::text[]) AS wanted (number)
      JOIN facility f ON f.kind = 'INSURER' AND f.prefecture = substr(wanted.number, 3, 2)
                     AND f.code = wanted.number
      LEFT JOIN LATERAL (SELECT * FROM insurer_code WHERE insurer_id = f.id AND status = 'LIVE' LIMIT 1) c ON true
      LEFT JOIN LATERAL (
        SELECT * FROM notice
         WHERE insurer_id = f.id
           AND (status IN ('RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED')
                OR kind = 'ABOLITION' AND status = 'HANDED_BACK')
         LIMIT 1) n ON true`
  return new Map(rows.map((row) => [row.number, factsOf(row)]))
}

function factsOf(row: FactRow): InsurerFacts {
  const { id, name, mandated, code, issued_at: issuedAt, receipt_number: receiptNumber } = row
  return {
    id,
    name,
    mandated,
    liveCode: code && issuedAt ? { code, issuedOn: jstDate(issuedAt) } : null,
    underWay: row.under_way === null ? null : { receiptNumber },
  }
}
