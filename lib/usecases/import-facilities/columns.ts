import { ProblemsFound } from '@/lib/domain/problems-found'

/** What a list may say about a facility; insurers are named by their number instead of prefecture and code (D-1). */
export type FacilityColumn =
  | 'prefecture'
  | 'code7'
  | 'insurer_number'
  | 'kind'
  | 'name'
  | 'name_kana'
  | 'postal_code'
  | 'address'
  | 'phone'
  | 'valid_from'
  | 'valid_to'

/** The columns of one sort of list. */
export type ListColumns = {
  required: readonly FacilityColumn[]
  optional: readonly FacilityColumn[]
  aliases: Record<string, FacilityColumn>
}

export const facilityColumns: ListColumns = {
  required: ['prefecture', 'code7', 'name', 'postal_code', 'address'],
  optional: ['kind', 'name_kana', 'phone', 'valid_from', 'valid_to'],
  // D-8: 施術所 have no 7-digit code, so their lists may call the column `code`.
  aliases: { code: 'code7' },
}

export const insurerColumns: ListColumns = {
  required: ['insurer_number', 'name'],
  optional: ['name_kana', 'postal_code', 'address', 'phone'],
  aliases: {},
}

/** Where each column stands in this file. A column that is not there leaves the master's values as they are. */
export type Header = { width: number; at: ReadonlyMap<FacilityColumn, number> }

/** The header's names in any order; columns we do not know are passed over. */
export function readHeader(columns: ListColumns, fields: readonly string[]): Header {
  const at = new Map<FacilityColumn, number>()
  const doubles: string[] = []
  fields.forEach((field, index) => {
    const column = columnOf(columns, field)
    if (!column) return
    if (at.has(column)) doubles.push(column)
    at.set(column, index)
  })
  const missing = columns.required.filter((column) => !at.has(column))
  const say = (what: string) => refuseFile(`見出しの行に列 ${what}。${ruleOf(columns)}`)
  if (missing.length > 0) say(`${missing.join(', ')} がありません`)
  if (doubles.length > 0) say(`${doubles.join(', ')} が2つあります`)
  return { width: fields.length, at }
}

function ruleOf({ required, optional }: ListColumns): string {
  return `1行目に ${required.join(',')} を書いてください（順序は自由、${optional.join(', ')} は任意）。`
}

function columnOf({ required, optional, aliases }: ListColumns, field: string): FacilityColumn | undefined {
  const name = field.normalize('NFKC').trim().toLowerCase()
  return aliases[name] ?? [...required, ...optional].find((column) => column === name)
}

/** The file as a whole is refused. */
export function refuseFile(message: string): never {
  throw new ProblemsFound({ field: 'file', message })
}
