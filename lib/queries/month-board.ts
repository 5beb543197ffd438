import { atOneMoment } from '@/lib/adapters/at-one-moment'
import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { nextRun, type RunMonth } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import type { RunCounts, RunStepName } from '@/lib/domain/month/step'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'

/** A year a page: most recent work first, and the years before it are still found. */
const monthsShown = 12

export type NoticeCounts = Partial<Record<NoticeStatus, number>>

export type MonthRow = { month: RunMonth; status: MonthStatus; counts: NoticeCounts }

/** The runs, newest first: the next one, this one, and those that have notices or a row of their own; a page of them. */
export async function listMonths(
  viewer: Viewer,
  current: RunMonth,
  page = 0,
): Promise<{ rows: MonthRow[]; more: boolean }> {
  requireStaff(viewer)
  const [runs, rows] = await atOneMoment(
    async (tx) =>
      [
        await tx.monthRun.findMany(),
        await tx.$queryRaw<{ month: RunMonth; status: NoticeStatus; count: number }[]>`
      SELECT run_month AS month, status::text AS status, count(*)::int AS count
        FROM notice WHERE run_month IS NOT NULL GROUP BY 1, 2`,
      ] as const,
  )
  const statuses = new Map(runs.map(({ month, status }) => [month, status]))
  const months = new Set([nextRun(current), current, ...statuses.keys(), ...rows.map(({ month }) => month)])
  const beyond = [...months]
    .sort()
    .reverse()
    .slice(page * monthsShown)
  const shown = beyond.slice(0, monthsShown).map((month) => ({
    month,
    status: statuses.get(month) ?? ('OPEN' as const),
    counts: countsOf(rows.filter((row) => row.month === month)),
  }))
  return { rows: shown, more: beyond.length > monthsShown }
}

export type StepRow = {
  id: string
  step: RunStepName
  status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'
  startedBy: string | null
  startedRole: string
  startedAt: Date
  finishedAt: Date | null
  total: number
  report: Partial<RunCounts> | null
}

/** One run: its state, how many notices stand where, and what was done with it, newest first (R-CLK-5). */
export async function findMonth(viewer: Viewer, month: RunMonth) {
  requireStaff(viewer)
  return atOneMoment(async (tx) => {
    const run = await tx.monthRun.findUnique({ where: { month } })
    const rows = await tx.$queryRaw<{ status: NoticeStatus; count: number }[]>`
      SELECT status::text AS status, count(*)::int AS count FROM notice
       WHERE run_month = ${month} GROUP BY 1`
    const steps = await readSteps(tx, month)
    return { month, status: run?.status ?? ('OPEN' as const), run, counts: countsOf(rows), steps }
  })
}

export type FoundMonth = Awaited<ReturnType<typeof findMonth>>

function readSteps(tx: Tx, month: RunMonth): Promise<StepRow[]> {
  return tx.$queryRaw<StepRow[]>`
    SELECT s.id, s.step, s.status::text AS status, a.last_name || ' ' || a.first_name AS "startedBy",
           s.started_role AS "startedRole", s.started_at AS "startedAt", s.finished_at AS "finishedAt",
           s.total, s.report
      FROM run_step s LEFT JOIN account a ON a.id = s.started_by_id
     WHERE s.month = ${month} ORDER BY s.started_at DESC, s.id DESC LIMIT 100`
}

function countsOf(rows: readonly { status: NoticeStatus; count: number }[]): NoticeCounts {
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
