import type { FacilityKind } from '@/lib/domain/facility/kind'
import { facilityColumns, type Header, insurerColumns, readHeader, refuseFile } from './columns'
import { insurerRowReader } from './insurer-row'
import type { FacilityImportOrder } from './order'
import { facilityRowReader, type RowReader } from './row'

export type List = {
  header: Header
  readRow: RowReader
  /** The column that names the facility, for what is said about its code. */
  codeColumn: 'code7' | 'insurer_number'
}

/** How to read the rows of this file, by its first row. */
export function openList({ target, kind }: FacilityImportOrder, fields: readonly string[]): List {
  return target === 'insurers' ? insurerList(fields) : facilityList(fields, kind)
}

function insurerList(fields: readonly string[]): List {
  const header = readHeader(insurerColumns, fields)
  return { header, readRow: insurerRowReader(header), codeColumn: 'insurer_number' }
}

function facilityList(fields: readonly string[], kind: FacilityKind | undefined): List {
  const header = readHeader(facilityColumns, fields)
  if (!kind && !header.at.has('kind'))
    refuseFile(
      '施設の種別がわかりません。列 kind を加えるか、--kind medical のように種別を指定してください。',
    )
  return { header, readRow: facilityRowReader(header, kind), codeColumn: 'code7' }
}
