import { createHash } from 'node:crypto'
import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import { type ComparedFile, compareListFile } from '@/lib/domain/list/compare-file'
import { listNumber } from '@/lib/domain/list/list-number'
import type { ReadListRow } from '@/lib/domain/list/read-list'
import { listRows } from './list-rows'

/** What applying a file did, in rows. */
export type ListFileReport = Record<'added' | 'changed' | 'unchanged' | 'removed' | 'refused', number>

export type OpenedListFile = {
  id: string
  fileName: string
  readAt: Date
  notes: string[]
  applied: { at: Date; report: ListFileReport } | null
  compared: ComparedFile
  /** Of all that applying the file would do to the list as it stands now. */
  digest: string
}

/** The file that was read last for one of the viewer's lists, against the list as it stands; null where there is none. */
export async function openListFile(
  viewer: Viewer,
  list: ListName,
  client: Tx = db,
): Promise<OpenedListFile | null> {
  const file = await client.listFile.findUnique({
    where: { organisationId_list: { organisationId: viewer.organisation?.id ?? -1, list } },
  })
  if (!file) return null
  const kept = await listRows(viewer, list, client)
  const compared = compareListFile({
    list,
    rows: file.rows as unknown as ReadListRow[],
    kept: kept.map(({ version, changedAt: _, ...row }) => ({ version, row })),
    own: ownNumbers(viewer),
  })
  const { id, fileName, readAt, appliedAt, report } = file
  return {
    ...{ id, fileName, readAt, notes: file.notes as string[], compared },
    applied: appliedAt && { at: appliedAt, report: report as ListFileReport },
    digest: digestOf(id, compared),
  }
}

/** The name of the file that was read last, for a link to it. */
export function findListFile(viewer: Viewer, list: ListName) {
  return db.listFile.findUnique({
    where: { organisationId_list: { organisationId: viewer.organisation?.id ?? -1, list } },
    select: { fileName: true, readAt: true, appliedAt: true },
  })
}

/** R-REG-8: an institution's file is about its own facilities only. */
function ownNumbers({ role, facilities }: Viewer): Set<string> | undefined {
  if (role === 'coordinator') return undefined
  return new Set(facilities.flatMap((facility) => listNumber(facility) ?? []))
}

function digestOf(id: string, { added, changed, wrong, absent }: ComparedFile): string {
  const seen = [
    id,
    ...[...added, ...changed].map((good) => [good.line, good.number, good.seen]),
    ...wrong.map(({ line }) => line),
    ...absent.map(({ version, row }) => [row.number, version]),
  ]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
