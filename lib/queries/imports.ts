import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type ImportReport, readImportReport } from '@/lib/domain/master-import/report'
import { changesSomething } from '@/lib/domain/master-import/standing'
import { importTargetLabels, isImportTarget } from '@/lib/domain/master-import/target'
import { importWorkflow } from '@/lib/domain/master-import/workflow'
import { Refusal } from '@/lib/domain/refusal'
import type { RowProblem } from '@/lib/domain/row-problem'
import { transition } from '@/lib/domain/workflow'
import type { MasterImport } from '@/lib/generated/prisma/client'

const pageSize = 100

/** The imports, newest first, by screen and by command line alike; those before `before`, where it is given. */
export async function listImports(viewer: Viewer, before?: number, size = pageSize) {
  requireReader(viewer)
  const found = await db.masterImport.findMany({
    where: before === undefined ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: size + 1,
    omit: { rowErrors: true },
  })
  const rows = found.slice(0, size).map((row) => ({ ...row, targetLabel: labelOf(row.target) }))
  return { rows, next: found.length > size ? rows.at(-1)?.id : undefined }
}

export type ImportRow = Awaited<ReturnType<typeof listImports>>['rows'][number]

/** One import with what it found, and what this viewer can do with it. */
export async function findImport(viewer: Viewer, id: number) {
  requireReader(viewer)
  const row = await db.masterImport.findUnique({ where: { id } })
  if (!row) return null
  const may = (action: 'apply' | 'undo') =>
    transition(importWorkflow, action, viewer.role, row.status) !== undefined
  const undoable = may('undo') && changesSomething(row) && (await isLast(row))
  const own = row.byAccountId === viewer.accountId
  return {
    ...row,
    targetLabel: labelOf(row.target),
    report: readImportReport(row.report) as ImportReport,
    rowErrors: row.rowErrors as RowProblem[],
    undoneBy: row.undoneById ? await nameOf(row.undoneById) : null,
    mayApply: may('apply'),
    undo: undoable ? (own ? ('by-another' as const) : ('open' as const)) : ('no' as const),
  }
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>

async function isLast({ id, target }: MasterImport): Promise<boolean> {
  const later = { target, id: { gt: id }, status: 'APPLIED' as const, changes: { some: {} } }
  return (await db.masterImport.count({ where: later })) === 0
}

async function nameOf(id: string): Promise<string> {
  const found = await db.account.findUnique({ where: { id }, select: { lastName: true, firstName: true } })
  return found ? `${found.lastName} ${found.firstName}` : ''
}

function labelOf(target: string): string {
  return isImportTarget(target) ? importTargetLabels[target] : target
}

function requireReader({ role }: Viewer): void {
  if (role !== 'admin' && role !== 'supervisor') throw new Refusal('NOT_ALLOWED')
}
