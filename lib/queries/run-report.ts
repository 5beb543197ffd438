import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { isRunStepName, noRunCounts, type RunCounts, type RunResult } from '@/lib/domain/month/step'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { RunStep } from '@/lib/generated/prisma/client'

export const reportPageSize = 100

export type StepProgress = { status: string; done: number; total: number; counts: RunCounts }

/** How far a step is; cheap, since a page asks every two seconds. */
export async function readProgress(viewer: Viewer, id: string): Promise<StepProgress | null> {
  requireStaff(viewer)
  if (!isUuid(id)) return null
  const step = await db.runStep.findUnique({ where: { id }, select: { id: true, status: true, total: true } })
  return step && progressOf(step)
}

/** Counted after the step was read: one that was done then has all its notices counted. */
async function progressOf({
  id,
  status,
  total,
}: Pick<RunStep, 'id' | 'status' | 'total'>): Promise<StepProgress> {
  const rows = await db.$queryRaw<{ result: RunResult; count: number }[]>`
    SELECT result, count(*)::int AS count FROM run_item
     WHERE step_id = ${id}::uuid AND done_at IS NOT NULL GROUP BY result`
  const counts = { ...noRunCounts, ...Object.fromEntries(rows.map(({ result, count }) => [result, count])) }
  const done = rows.reduce((sum, { count }) => sum + count, 0)
  return { status, total, done, counts }
}

/** The report of one step: who started it, how far it is, and what came of each notice (R-CLK-5). */
export async function findStep(viewer: Viewer, id: string, page: number, result?: RunResult) {
  requireStaff(viewer)
  if (!isUuid(id)) return null
  const step = await db.runStep.findUnique({ where: { id } })
  if (!step || !isRunStepName(step.step)) return null
  const where = { stepId: id, result }
  const [starter, items, progress] = await Promise.all([
    step.startedById ? db.account.findUnique({ where: { id: step.startedById } }) : null,
    db.runItem.findMany({
      where,
      orderBy: [{ position: 'asc' }, { noticeId: 'asc' }],
      skip: page * reportPageSize,
      take: reportPageSize + 1,
      include: { notice: { include: { insurer: { select: { name: true } }, code: true } } },
    }),
    progressOf(step),
  ])
  return {
    ...{ id, month: step.month, step: step.step, startedAt: step.startedAt, finishedAt: step.finishedAt },
    startedRole: step.startedRole,
    startedBy: starter ? `${starter.lastName} ${starter.firstName}` : null,
    progress,
    differences: differencesIn(step.report),
    items: items.slice(0, reportPageSize).map(itemOf),
    more: items.length > reportPageSize,
  }
}

export type FoundStep = NonNullable<Awaited<ReturnType<typeof findStep>>>

export type ReportItem = FoundStep['items'][number]

type Item = {
  noticeId: string
  result: string | null
  message: string | null
  notice: {
    receiptNumber: string | null
    kind: 'INTRODUCTION' | 'ABOLITION'
    insurer: { name: string }
    code: { code: string } | null
  }
}

function itemOf({ noticeId, result, message, notice }: Item) {
  const { receiptNumber, kind, insurer, code } = notice
  return {
    ...{ id: noticeId, receiptNumber, kind, insurerName: insurer.name, message },
    result: result as RunResult | null,
    code: code?.code ?? null,
  }
}

export type ShownDifference = { what: string; subject: string; message: string }

function differencesIn(report: unknown): ShownDifference[] | null {
  if (report === null || typeof report !== 'object' || !('differences' in report)) return null
  return Array.isArray(report.differences) ? (report.differences as ShownDifference[]) : null
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
