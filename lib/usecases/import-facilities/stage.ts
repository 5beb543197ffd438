import type { PoolClient } from 'pg'
import { type CopyRow, copyIn } from '@/lib/adapters/copy-in'
import type { CsvRecord } from '@/lib/adapters/csv/split-records'
import { codeVerdict } from '@/lib/domain/facility/code-verdict'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { rowProblem } from '@/lib/domain/row-problem'
import { refuseFile } from './columns'
import { createIncoming, dropIncoming, INCOMING, type ValueColumn, valueColumns } from './incoming-table'
import { type List, openList } from './list'
import type { FacilityImportOrder } from './order'
import { addFinding, type Findings } from './report'
import type { FacilityRow } from './row'
import { takeOutDoubles } from './take-out-doubles'

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
  batches: AsyncGenerator<CsvRecord[]>,
  order: FacilityImportOrder,
): Promise<Staged> {
  const [head, ...records] = (await batches.next()).value ?? []
  if (!head) refuseFile('ファイルが空です。')
  const staged = await stage(client, openList(order, head.fields), withFirst(records, batches))
  if (staged.rows === 0) refuseFile('見出しの行のほかに、データの行がありません。')
  return staged
}

async function stage(client: PoolClient, list: List, batches: AsyncIterable<CsvRecord[]>): Promise<Staged> {
  const noFindings = () => ({ count: 0, first: [] })
  const values = valueColumns(list.header)
  const found: Staged = { rows: 0, kinds: [], values, problems: noFindings(), warnings: noFindings() }
  await client.query('BEGIN')
  try {
    await client.query(dropIncoming)
    await client.query(createIncoming(values))
    const columns = ['line', 'kind', 'prefecture', 'code7', ...values]
    await copyIn(client, INCOMING, columns, goodRows(batches, list, found))
    await takeOutDoubles(client, found.problems, list.codeColumn)
    await sample(client)
    await client.query('COMMIT')
    return found
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function* withFirst<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* others
}

async function* goodRows(
  batches: AsyncIterable<CsvRecord[]>,
  { readRow, codeColumn }: List,
  found: Staged,
): AsyncGenerator<CopyRow[]> {
  for await (const records of batches) {
    found.rows += records.length
    yield records.flatMap(({ line, fields }) => {
      const row = readRow(line, fields)
      if (!Array.isArray(row)) return [copyRow(line, row, found, codeColumn)]
      addFinding(found.problems, ...row)
      return []
    })
  }
}

function copyRow(
  line: number,
  row: FacilityRow,
  { kinds, values, warnings }: Staged,
  codeColumn: List['codeColumn'],
): CopyRow {
  if (!kinds.includes(row.kind)) kinds.push(row.kind)
  const { kind, prefecture, code7 } = row
  if (codeVerdict({ kind, prefecture, code: code7 }) === 'MISTYPED')
    addFinding(warnings, rowProblem(line, codeColumn, code7, wrongCheckDigit))
  const copied: CopyRow = [line, kind, prefecture, code7]
  for (const column of values) copied.push(row[column])
  return copied
}

/** D-7: the master is the truth. 26 real institutions fail the rule, so a wrong check digit only gets a mention. */
const wrongCheckDigit = '検査数字が計算と合いませんが、一覧のとおりに取り込みます。'

/** Enough to choose the joins; a full ANALYZE costs as much as the COPY. */
async function sample(client: PoolClient): Promise<void> {
  await client.query('SET LOCAL default_statistics_target = 10')
  await client.query(`ANALYZE ${INCOMING} (kind, prefecture, code7)`)
}
