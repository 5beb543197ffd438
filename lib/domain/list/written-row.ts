import { formatDate } from '@/lib/domain/date/wareki'
import { institutionColumns, insurerColumns, type ListName, listColumns } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { listSign } from '@/lib/domain/list/mark'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { formatPostalCode } from '@/lib/domain/text/postal-code'

/** A row as it stands in the list, in a form and in a file, by field. Reading it again gives the same row. */
export type WrittenRow = Record<string, string>

export function writtenRow(row: InstitutionRow | InsurerRow): WrittenRow {
  const held = row as Readonly<Record<string, string | boolean | null | undefined>>
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = held[field]
      return value === undefined ? [] : [[field, written(field, value)]]
    }),
  )
}

/** Of either list: what else a row holds, its version and its time, is not written. */
const fields = [...new Set([...institutionColumns, ...insurerColumns].map(({ field }) => field))]

function written(field: string, value: string | boolean | null): string {
  if (value === null || typeof value === 'boolean') return listSign(value)
  if (value === 'SELF' || value === 'SUBCONTRACTED') return listSign(value)
  if (field === 'postalCode') return formatPostalCode(value)
  if (field === 'phone') return formatPhone(value)
  return field === 'registeredOn' || field === 'revokedOn' ? formatDate(value) : value
}

/** A row as the cells of a file, in the order of its columns. */
export function writtenCells(list: ListName, row: InstitutionRow | InsurerRow): string[] {
  const texts = writtenRow(row)
  return listColumns[list].map(({ field }) => texts[field] ?? '')
}
