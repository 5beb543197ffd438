import { Readable } from 'node:stream'
import type { Viewer } from '@/lib/adapters/session'
import { writeOfficialList } from '@/lib/adapters/spreadsheet/write-official-list'
import { checkDigit } from '@/lib/domain/check-digit'
import type { ListName } from '@/lib/domain/list/columns'
import { type InstitutionRow, parseInstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { typedInstitution } from '@/lib/domain/list/sample-rows.fixture'
import { writtenCells } from '@/lib/domain/list/written-row'
import { readListFile } from '@/lib/usecases/read-list-file'
import { discardList, storeList } from '@/lib/usecases/store-list'
import { actOfViewer } from './applicant'

/** Institutions in one prefecture, each with its own right number. */
export function institutionRows(count: number, change: Partial<InstitutionRow> = {}): InstitutionRow[] {
  const sample = parseInstitutionRow(typedInstitution)
  return Array.from({ length: count }, (_, index) => {
    const body = String(100_001 + index)
    return { ...sample, number: `131${body}${checkDigit(body)}`, name: `見本第${index + 1}診療所`, ...change }
  })
}

/** The file as somebody sends it; its cells may have been changed on the way. */
export async function readFileOf(
  viewer: Viewer,
  list: ListName,
  rows: readonly (InstitutionRow | InsurerRow)[],
  { edit = (cells: string[][]) => cells }: { edit?: (cells: string[][]) => string[][] } = {},
): Promise<void> {
  const bytes = await writeOfficialList('xlsx', list, edit(rows.map((row) => writtenCells(list, row))))
  const taken = await storeList({ fileName: '一覧表.xlsx', body: Readable.from([bytes]) })
  if (!('list' in taken)) throw new Error(taken.problem.message)
  await readListFile(actOfViewer(viewer, 'list.read-file'), viewer, { list, file: taken.list })
  await discardList(taken.list)
}
