import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { lockList, requireListKeeper } from './list-keeper'
import { type Act, transact } from './transact'
import { removeListRows, writeListRows } from './write-list-rows'

export type ListRow = { list: 'institutions'; row: InstitutionRow } | { list: 'insurers'; row: InsurerRow }

/**
 * Keeps one row of the viewer's own list, over the version that was seen (R-LST-4).
 * @throws Refusal STALE_VERSION, NOT_FOUND, NOT_ALLOWED
 */
export function keepListRow(act: Act, viewer: Viewer, order: ListRow & { seen: number }): Promise<void> {
  return transact(act, async (tx) => {
    const { list, row, seen } = order
    await lockList(tx, list, requireListKeeper(viewer, list))
    await writeListRows(tx, { now: act.now, viewer, list }, [{ row, seen }])
    return { subject: subjectOf(viewer, list, row.number, seen + 1), result: undefined }
  })
}

/**
 * Takes a row out of the viewer's own list, as it was seen.
 * @throws Refusal STALE_VERSION where somebody changed it or took it out, NOT_FOUND, NOT_ALLOWED
 */
export function removeListRow(
  act: Act,
  viewer: Viewer,
  order: { list: ListName; number: string; seen: number },
): Promise<void> {
  const { list, number, seen } = order
  return transact(act, async (tx) => {
    await removeListRows(tx, { now: act.now, viewer, list }, [{ number, seen }])
    return { subject: subjectOf(viewer, list, number, seen), result: undefined }
  })
}

function subjectOf({ organisation }: Viewer, list: ListName, number: string, version: number) {
  return { type: 'list-row', id: `${list} ${organisation?.id} ${number}`, version }
}
