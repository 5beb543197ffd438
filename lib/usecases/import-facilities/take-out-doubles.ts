import type { PoolClient } from 'pg'
import { rowProblem } from '@/lib/domain/row-problem'
import { INCOMING } from './incoming-table'
import { type Findings, NAMED_ROWS } from './report'

/** Rows that name a facility a second time are in error: nobody knows which of the two is meant. */
export async function takeOutDoubles(
  client: PoolClient,
  problems: Findings,
  codeColumn: 'code7' | 'insurer_number',
): Promise<void> {
  await client.query("SET LOCAL work_mem = '64MB'")
  const { rows } = await client.query(
    `WITH taken AS (
       DELETE FROM ${INCOMING} n USING (
         SELECT kind, prefecture, code7, min(line) AS first FROM ${INCOMING}
          GROUP BY kind, prefecture, code7 HAVING count(*) > 1
       ) f
        WHERE f.kind = n.kind AND f.prefecture = n.prefecture AND f.code7 = n.code7 AND n.line > f.first
       RETURNING n.line, n.code7, f.first
     ) SELECT *, count(*) OVER ()::int AS count FROM taken ORDER BY line LIMIT ${NAMED_ROWS}`,
  )
  const found = rows.map(({ line, code7, first }) =>
    rowProblem(line, codeColumn, code7, `${first}行目と同じ${sameWords[codeColumn]}。`),
  )
  problems.count += rows[0]?.count ?? 0
  problems.first = [...problems.first, ...found].sort((a, b) => a.line - b.line).slice(0, NAMED_ROWS)
}

const sameWords = {
  code7: '施設です（種別・都道府県・機関コード）',
  insurer_number: '保険者です（保険者番号）',
}
