import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { type ListFileReport, type OpenedListFile, openListFile } from '@/lib/queries/list-file'
import { lockList, requireListKeeper } from './list-keeper'
import { type Act, transact } from './transact'
import { removeListRows, writeListRows } from './write-list-rows'

type Order = {
  list: ListName
  /** Of what the page showed. */
  digest: string
  /** Takes the rows that the file lacks out of the list. */
  removeAbsent: boolean
}

/**
 * Brings the rows without a fault of the file that was read last into the list, all of them or none (R-LST-4).
 * @throws Refusal STALE_VERSION where the list or the file is no longer what was seen; NOT_FOUND, NOT_ALLOWED
 * @throws ProblemsFound where there is nothing to do
 */
export function applyListFile(act: Act, viewer: Viewer, order: Order): Promise<ListFileReport> {
  const { list } = order
  return transact(act, async (tx) => {
    const organisationId = requireListKeeper(viewer, list)
    await lockList(tx, list, organisationId)
    const file = await openListFile(viewer, list, tx)
    if (!file || file.applied || file.digest !== order.digest) throw new Refusal('STALE_VERSION')
    const { added, changed, unchanged, wrong } = file.compared
    const removed = absentOf(file, order)
    if (added.length + changed.length + removed.length === 0) throw nothingToDo()
    const by = { now: act.now, viewer, list }
    await removeListRows(tx, by, removed)
    await writeListRows(tx, by, [...added, ...changed])
    const report = {
      ...{ added: added.length, changed: changed.length, unchanged },
      ...{ removed: removed.length, refused: wrong.length },
    }
    await keepReport(tx, act.now, file.id, report)
    return { subject: { type: 'list-file', id: file.id }, detail: { list, ...report }, result: report }
  })
}

function absentOf({ compared }: OpenedListFile, { removeAbsent }: Order) {
  if (!removeAbsent || compared.numberless) return []
  return compared.absent.map(({ version, row }) => ({ number: row.number, seen: version }))
}

/** Nobody may have read another file meanwhile. */
async function keepReport(tx: Tx, now: Date, id: string, report: ListFileReport): Promise<void> {
  const where = { id, appliedAt: null }
  const { count } = await tx.listFile.updateMany({ where, data: { appliedAt: now, report } })
  if (count === 0) throw new Refusal('STALE_VERSION')
}

function nothingToDo(): ProblemsFound {
  const message =
    '反映する内容がありません。一覧表から行を外すときは、「ファイルにない行を一覧表から外す」にチェックを入れてください。'
  return new ProblemsFound({ field: 'removeAbsent', message })
}
