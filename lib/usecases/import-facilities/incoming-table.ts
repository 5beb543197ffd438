import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { FacilityColumn, Header } from './columns'

/**
 * The rows of the file, before anything is decided. A table of its own and not a temporary one, because the
 * transaction that applies it is Prisma's, on another connection. Unlogged: it is worth nothing after a crash.
 */
export const INCOMING = 'facility_incoming'

type StagedColumn = Exclude<FacilityColumn, 'insurer_number'>

const types: Record<StagedColumn, string> = {
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
export type ValueColumn = Exclude<StagedColumn, (typeof keyColumns)[number]>

export function valueColumns({ at }: Header): ValueColumn[] {
  const isKey = (column: FacilityColumn) => ([...keyColumns, 'insurer_number'] as string[]).includes(column)
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

/**
 * What a complete list of the kind would name; the rest of it is gone. Only what once came from a list: specimens, and
 * the facility under the 7-digit code that a run issued to an insurer (D-1), are no list's business.
 */
export function isListed(kind: FacilityKind): string {
  return `f.kind = '${kind}' AND f.listed AND f.closed_at IS NULL`
}

export const isInFile = `EXISTS (SELECT FROM ${INCOMING} n WHERE ${sameFacility})`
