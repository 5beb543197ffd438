import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import type { BulkProblem } from '@/lib/domain/bulk-filing/check-rows'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { fileBulk } from '@/lib/usecases/file-bulk'
import { fileChosenRows } from '@/lib/usecases/file-chosen-rows'
import { storeBulkFile } from '@/lib/usecases/store-bulk-file'
import { actOfViewer, noon } from './applicant'
import { bulkFileOf, storedFile } from './association'

export const bulkAct = (viewer: Viewer, name: AuditName, now = noon) => actOfViewer(viewer, name, now)

export async function upload(viewer: Viewer, rows: NoticeAnswers[], replaces?: string) {
  const file = await storedFile(await bulkFileOf(rows))
  return storeBulkFile(bulkAct(viewer, 'bulk.store'), viewer, file, replaces)
}

export const press = (viewer: Viewer, id: string, now = noon) =>
  fileBulk(bulkAct(viewer, 'bulk.file', now), viewer, id)

/** What the worker does. */
export async function work(): Promise<void> {
  while ((await fileChosenRows(noon)) > 0);
}

/** What stands at each row that is wrong, column first. */
export async function sentences(bulkId: string): Promise<Record<number, string[]>> {
  const rows = await db.bulkRow.findMany({ where: { bulkId }, orderBy: { line: 'asc' } })
  const wrong = rows.map(({ line, problems }) => [line, problems as BulkProblem[]] as const)
  return Object.fromEntries(
    wrong.flatMap(([line, found]) =>
      found.length === 0 ? [] : [[line, found.map(({ column, message }) => `${column} ${message}`)]],
    ),
  )
}
