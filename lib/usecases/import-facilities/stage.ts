import type { PoolClient } from 'pg'
import { copyIn } from '@/lib/adapters/copy-in'
import type { CsvRecord } from '@/lib/adapters/csv/records'
import { codeVerdict } from '@/lib/domain/facility/code-verdict'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { readHeader, refuseFile } from './columns'
import { createIncoming, dropIncoming, INCOMING, type ValueColumn, valueColumns } from './incoming-table'
import { addFinding, type Findings, NAMED_ROWS } from './report'
import { type FacilityRow, type RowReader, rowReader } from './row'

export type Staged = {
  rows: number
  kinds: FacilityKind[]
  values: ValueColumn[]
  problems: Findings
  warnings: Findings
}

/** Reads every row and puts the good ones into the incoming table; the master is not touched. */
export async function stageFile(
  client: PoolClient,
  records: AsyncGenerator<CsvRecord>,
  kind: FacilityKind | undefined,
): Promise<Staged> {
  const first = await records.next()
  if (first.done) refuseFile('ファイルが空です。')
  const header = readHeader(first.value.fields)
  if (!kind && !header.at.has('kind'))
    refuseFile(
      '施設の種別がわかりません。列 kind を加えるか、--kind medical のように種別を指定してください。',
    )
  const staged = await stage(client, valueColumns(header), rowReader(header, kind), records)
  if (staged.rows === 0) refuseFile('見出しの行のほかに、データの行がありません。')
  return staged
}

async function stage(
  client: PoolClient,
  values: ValueColumn[],
  readRow: RowReader,
  records: AsyncIterable<CsvRecord>,
): Promise<Staged> {
  const found = { rows: 0, values, problems: { count: 0, first: [] }, warnings: { count: 0, first: [] } }
  await client.query('BEGIN')
  try {
    await client.query(dropIncoming)
    await client.query(createIncoming(values))
    const columns = ['line', 'kind', 'prefecture', 'code7', ...values]
    await copyIn(client, INCOMING, columns, goodRows(records, readRow, found))
    const kinds = await settle(client, found.problems)
    await client.query('COMMIT')
    return { ...found, kinds }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function* goodRows(
  records: AsyncIterable<CsvRecord>,
  readRow: RowReader,
  found: Omit<Staged, 'kinds'>,
): AsyncGenerator<(string | number | null)[]> {
  for await (const { line, fields } of records) {
    found.rows += 1
    const row = readRow(line, fields)
    if (Array.isArray(row)) addFinding(found.problems, ...row)
    else {
      const warning = checkDigitWarning(line, row)
      if (warning) addFinding(found.warnings, warning)
      yield copyValues(line, row, found.values)
    }
  }
}

/** D-7: the master is the truth. 26 real institutions fail the rule, so a wrong check digit only gets a mention. */
function checkDigitWarning(line: number, { kind, prefecture, code7 }: FacilityRow): RowProblem | undefined {
  if (codeVerdict({ kind, prefecture, code: code7 }) !== 'MISTYPED') return undefined
  return rowProblem(line, 'code7', code7, '検査数字が計算と合いませんが、一覧のとおりに取り込みます。')
}

function copyValues(line: number, row: FacilityRow, values: readonly ValueColumn[]) {
  const copied: (string | number | null)[] = [line, row.kind, row.prefecture, row.code7]
  for (const column of values) copied.push(row[column])
  return copied
}

/** Which kinds there are, and the rows that name a facility a second time: problems, and taken out again. */
async function settle(client: PoolClient, problems: Findings): Promise<FacilityKind[]> {
  await client.query("SET LOCAL work_mem = '64MB'")
  const { rows: kinds } = await client.query(`SELECT DISTINCT kind::text FROM ${INCOMING}`)
  const { rows: doubles } = await client.query(
    `DELETE FROM ${INCOMING} n USING (
       SELECT kind, prefecture, code7, min(line) AS first FROM ${INCOMING} GROUP BY 1, 2, 3 HAVING count(*) > 1
     ) f WHERE f.kind = n.kind AND f.prefecture = n.prefecture AND f.code7 = n.code7 AND n.line > f.first
     RETURNING n.line, n.code7, f.first`,
  )
  for (const { line, code7, first } of doubles)
    addFinding(
      problems,
      rowProblem(line, 'code7', code7, `${first}行目と同じ施設です（種別・都道府県・機関コード）。`),
    )
  problems.first.sort((a, b) => a.line - b.line).splice(NAMED_ROWS)
  // A sample is enough to choose the joins; a full one costs as much as the COPY.
  await client.query('SET LOCAL default_statistics_target = 10')
  await client.query(`ANALYZE ${INCOMING} (kind, prefecture, code7)`)
  return kinds.map(({ kind }) => kind)
}
