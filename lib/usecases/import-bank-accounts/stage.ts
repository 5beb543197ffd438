import type { PoolClient } from 'pg'
import { type CopyRow, copyIn } from '@/lib/adapters/copy-in'
import type { CsvRecord } from '@/lib/adapters/csv/split-records'
import { addFinding, type Findings, NAMED_ROWS } from '@/lib/usecases/import-facilities/report'
import { type BankHeader, readBankHeader, readBankRow, refuseFile, silentProblem } from './row'

/** Hashes only. Unlogged and dropped at the end: it is worth nothing after a crash. */
export const BANK_INCOMING = 'bank_account_incoming'

export const dropBankIncoming = `DROP TABLE IF EXISTS ${BANK_INCOMING}`

const create = `CREATE UNLOGGED TABLE ${BANK_INCOMING} (line integer NOT NULL, kind "FacilityKind" NOT NULL,
  prefecture char(2) NOT NULL, code7 varchar(12) NOT NULL, hash bytea NOT NULL)`

export type StagedBanks = { rows: number; problems: Findings }

/** Puts the good rows into the incoming table; the accounts on file are not touched. */
export async function stageBankAccounts(
  client: PoolClient,
  batches: AsyncGenerator<CsvRecord[]>,
): Promise<StagedBanks> {
  const [head, ...records] = (await batches.next()).value ?? []
  if (!head) refuseFile('ファイルが空です。')
  const header = readBankHeader(head.fields)
  const staged: StagedBanks = { rows: 0, problems: { count: 0, first: [] } }
  await client.query('BEGIN')
  try {
    await client.query(dropBankIncoming)
    await client.query(create)
    const columns = ['line', 'kind', 'prefecture', 'code7', 'hash']
    await copyIn(client, BANK_INCOMING, columns, goodRows(header, records, batches, staged))
    await takeOut(client, staged.problems, doubles)
    await takeOut(client, staged.problems, unknown)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  if (staged.rows === 0) refuseFile('見出しの行のほかに、データの行がありません。')
  return staged
}

async function* goodRows(
  header: BankHeader,
  first: CsvRecord[],
  batches: AsyncIterable<CsvRecord[]>,
  staged: StagedBanks,
): AsyncGenerator<CopyRow[]> {
  yield copyRows(header, first, staged)
  for await (const records of batches) yield copyRows(header, records, staged)
}

function copyRows(header: BankHeader, records: readonly CsvRecord[], staged: StagedBanks): CopyRow[] {
  staged.rows += records.length
  return records.flatMap(({ line, fields }) => {
    const row = readBankRow(header, line, fields)
    if (!Array.isArray(row))
      return [[line, row.kind, row.prefecture, row.code7, `\\x${row.hash.toString('hex')}`]]
    addFinding(staged.problems, ...row)
    return []
  })
}

/** Nobody knows which of the two is meant. */
const doubles = `DELETE FROM ${BANK_INCOMING} n USING (
    SELECT kind, prefecture, code7, min(line) AS first FROM ${BANK_INCOMING}
     GROUP BY kind, prefecture, code7 HAVING count(*) > 1) f
  WHERE f.kind = n.kind AND f.prefecture = n.prefecture AND f.code7 = n.code7 AND n.line > f.first
  RETURNING n.line, f.first || '行目と同じ施設です（種別・都道府県・機関コード）。' AS message`

const unknown = `DELETE FROM ${BANK_INCOMING} n WHERE NOT EXISTS (
    SELECT FROM facility f WHERE f.kind = n.kind AND f.prefecture = n.prefecture AND f.code = n.code7)
  RETURNING n.line, '施設マスタにない施設です。先に施設マスタを取り込んでください。' AS message`

async function takeOut(client: PoolClient, problems: Findings, deletion: string): Promise<void> {
  const { rows } = await client.query(
    `WITH taken AS (${deletion})
     SELECT *, count(*) OVER ()::int AS count FROM taken ORDER BY line LIMIT ${NAMED_ROWS}`,
  )
  const found = rows.map(({ line, message }) => silentProblem(line, 'code7', message))
  problems.count += rows[0]?.count ?? 0
  problems.first = [...problems.first, ...found].sort((a, b) => a.line - b.line).slice(0, NAMED_ROWS)
}
