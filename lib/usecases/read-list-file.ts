import { UnreadableFile } from '@/lib/adapters/csv/text-file'
import type { Viewer } from '@/lib/adapters/session'
import { readGrid } from '@/lib/adapters/spreadsheet/read-grid'
import { officialSheets } from '@/lib/adapters/spreadsheet/write-official-list'
import { withLocalCopy } from '@/lib/adapters/storage/local-copy'
import { store } from '@/lib/adapters/storage/open-store'
import type { ListName } from '@/lib/domain/list/columns'
import { type ReadList, readListRows } from '@/lib/domain/list/read-list'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { lockList, requireListKeeper } from './list-keeper'
import { newId } from './new-id'
import type { HashedList } from './store-list'
import { type Act, transact } from './transact'

/**
 * Reads a file of one of the viewer's lists and keeps its rows as they were typed (R-LST-4), in the place of the file
 * before. The list itself is not touched.
 * @throws ProblemsFound at `file` when it is no such list; Refusal NOT_FOUND, NOT_ALLOWED
 */
export async function readListFile(
  act: Act,
  viewer: Viewer,
  { list, file }: { list: ListName; file: HashedList },
): Promise<void> {
  const organisationId = requireListKeeper(viewer, list)
  const { rows, notes } = await readFile(list, file)
  const { fileName, sha256 } = file
  return transact(act, async (tx) => {
    await lockList(tx, list, organisationId)
    const id = newId()
    const key = { organisationId, list }
    const data = { id, fileName, sha256, rows, notes, readAt: act.now, readById: viewer.accountId }
    await tx.listFile.deleteMany({ where: key })
    await tx.listFile.create({ data: { ...key, ...data } })
    return {
      subject: { type: 'list-file', id },
      detail: { list, rows: rows.length, sha256 },
      result: undefined,
    }
  })
}

async function readFile(list: ListName, { storageKey }: HashedList): Promise<ReadList> {
  const grid = await withLocalCopy(store(), storageKey, (path) => readGrid(path, officialSheets(list))).catch(
    (error: unknown) => {
      if (error instanceof UnreadableFile) throw new ProblemsFound({ field: 'file', message: error.message })
      throw error
    },
  )
  const read = readListRows(list, grid)
  if ('problem' in read) throw new ProblemsFound({ field: 'file', message: read.problem })
  return read
}
