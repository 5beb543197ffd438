import { Readable } from 'node:stream'
import type { Viewer } from '@/lib/adapters/session'
import { writeOfficialList } from '@/lib/adapters/spreadsheet/write-official-list'
import type { ListName } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { writtenCells } from '@/lib/domain/list/written-row'
import { readListFile } from '@/lib/usecases/read-list-file'
import { discardList, storeList } from '@/lib/usecases/store-list'
import { actOfViewer } from './applicant'

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
