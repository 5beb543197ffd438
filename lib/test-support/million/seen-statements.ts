import pg from 'pg'
import { pool } from '@/lib/adapters/db'

export type Statement = { text: string; values: unknown[] }

/** What the work asks the database, in order; whatever else runs at the same time is counted with it. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    seen.push(statementOf(args))
    return Reflect.apply(query, this, args)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return seen
}

function statementOf([asked, values]: unknown[]): Statement {
  if (typeof asked === 'string') return { text: asked, values: (values as unknown[]) ?? [] }
  const { text, values: own } = asked as { text: string; values?: unknown[] }
  return { text, values: (values as unknown[]) ?? own ?? [] }
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

/** The tables that the statement would read from their first row to their last. */
export async function tablesReadWhole({ text, values }: Statement): Promise<string[]> {
  const { rows } = await pool.query(`EXPLAIN (FORMAT JSON) ${text}`, values)
  return scanned(rows[0]?.['QUERY PLAN'][0].Plan)
}

function scanned(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scanned)]
}
