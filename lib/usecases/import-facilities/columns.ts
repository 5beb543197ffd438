import { ProblemsFound } from '@/lib/domain/problems-found'

const required = ['prefecture', 'code7', 'name', 'postal_code', 'address'] as const
const optional = ['kind', 'name_kana', 'phone', 'valid_from', 'valid_to'] as const

export type FacilityColumn = (typeof required)[number] | (typeof optional)[number]

/** D-8: 施術所 have no 7-digit code, so their lists may call the column `code`. */
const aliases: Record<string, FacilityColumn> = { code: 'code7' }

const rule = `1行目に ${required.join(',')} を書いてください（順序は自由、${optional.join(', ')} は任意）。`

/** Where each column stands in this file. A column that is not there leaves the master's values as they are. */
export type Header = { width: number; at: ReadonlyMap<FacilityColumn, number> }

/** The header's names in any order; columns we do not know are passed over. */
export function readHeader(fields: readonly string[]): Header {
  const at = new Map<FacilityColumn, number>()
  const doubles: string[] = []
  fields.forEach((field, index) => {
    const column = columnOf(field)
    if (!column) return
    if (at.has(column)) doubles.push(column)
    at.set(column, index)
  })
  const missing = required.filter((column) => !at.has(column))
  if (missing.length > 0) refuseFile(`見出しの行に列 ${missing.join(', ')} がありません。${rule}`)
  if (doubles.length > 0) refuseFile(`見出しの行に列 ${doubles.join(', ')} が2つあります。${rule}`)
  return { width: fields.length, at }
}

function columnOf(field: string): FacilityColumn | undefined {
  const name = field.normalize('NFKC').trim().toLowerCase()
  return aliases[name] ?? [...required, ...optional].find((column) => column === name)
}

/** The file as a whole is refused. */
export function refuseFile(message: string): never {
  throw new ProblemsFound({ field: 'file', message })
}
