import type { FacilityColumn, Header } from './columns'

/**
 * The rows of the file, before anything is decided. A table of its own and not a temporary one, because the
 * transaction that applies it is Prisma's, on another connection. Unlogged: it is worth nothing after a crash.
 */
export const INCOMING = 'facility_incoming'

const types: Record<FacilityColumn, string> = {
  kind: '"FacilityKind" NOT NULL',
  prefecture: 'char(2) NOT NULL',
  code7: 'varchar(12) NOT NULL',
  name: 'text NOT NULL',
  postal_code: 'char(7)',
  address: 'text',
  name_kana: 'text',
  phone: 'text',
  valid_from: 'date',
  valid_to: 'date',
}

const keyColumns = ['kind', 'prefecture', 'code7'] as const

/** What the file says about each facility; the master's other columns are left alone. */
export type ValueColumn = Exclude<FacilityColumn, (typeof keyColumns)[number]>

export function valueColumns({ at }: Header): ValueColumn[] {
  const isKey = (column: FacilityColumn) => (keyColumns as readonly string[]).includes(column)
  return [...at.keys()].filter((column): column is ValueColumn => !isKey(column))
}

export function createIncoming(values: readonly ValueColumn[]): string {
  const columns = [...keyColumns, ...values].map((column) => `${column} ${types[column]}`)
  return `CREATE UNLOGGED TABLE ${INCOMING} (line integer NOT NULL, ${columns.join(', ')})`
}

export const dropIncoming = `DROP TABLE IF EXISTS ${INCOMING}`

/** Joins the file's row `n` with the master's row `f`. */
export const sameFacility = 'f.kind = n.kind AND f.prefecture = n.prefecture AND f.code = n.code7'

export function differs(values: readonly ValueColumn[]): string {
  const list = (alias: string) => values.map((column) => `${alias}.${column}`).join(', ')
  return `(${list('f')}) IS DISTINCT FROM (${list('n')})`
}
