import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'
import { type ListRow, requireListKeeper, writeListRow } from './write-list-row'

/**
 * Keeps one row of the viewer's own list, over the version that was seen (R-LST-4).
 * @throws Refusal STALE_VERSION, NOT_FOUND, NOT_ALLOWED
 */
export function keepListRow(act: Act, viewer: Viewer, order: ListRow & { seen: number }): Promise<void> {
  return transact(act, async (tx) => {
    const version = await writeListRow(tx, { ...order, now: act.now, viewer })
    const { list, row } = order
    return { subject: subjectOf(viewer, list, row.number, version), result: undefined }
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
    const where = { organisationId: requireListKeeper(viewer, list), number, version: seen }
    const { count } =
      list === 'insurers'
        ? await tx.insurerListRow.deleteMany({ where })
        : await tx.institutionListRow.deleteMany({ where })
    if (count === 0) throw new Refusal('STALE_VERSION')
    return { subject: subjectOf(viewer, list, number, seen), result: undefined }
  })
}

function subjectOf({ organisation }: Viewer, list: ListName, number: string, version: number) {
  return { type: 'list-row', id: `${list} ${organisation?.id} ${number}`, version }
}
