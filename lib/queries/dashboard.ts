import { pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { addDays, jstDate, type LocalDate, startOfDay } from '@/lib/domain/date/jst'
import type { DeviceStatus } from '@/lib/domain/device/status'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'
import { waitingDays } from '@/lib/domain/waiting/waiting-times'
import { decidedHours, middleAndMost } from './decided-hours'

/** How many days the arrivals go back, today included. */
export const arrivalDays = 30

export type Counted<Status extends string> = { status: Status; count: number }
/** In hours. */
export type DecisionTime = {
  step: 'approve' | 'reject' | 'sendBack'
  count: number
  median: number
  p90: number
}

export type Dashboard = {
  applications: Counted<ApplicationStatus>[]
  arrivals: { day: LocalDate; count: number }[]
  decisions: DecisionTime[]
  devices: Counted<DeviceStatus>[]
  /** Of the run that closes next, or closed last and is not published yet. */
  notices: (Counted<NoticeStatus> & { month: string })[]
  imports: { target: string; finishedAt: Date }[]
}

/** What the fund looks at in the morning (R-CLK-6). */
export async function readDashboard(viewer: Viewer): Promise<Dashboard> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const today = jstDate(viewer.now)
  const [applications, arrivals, decisions, devices, notices, imports] = await Promise.all([
    rowsOf<Counted<ApplicationStatus>>(
      `SELECT status::text AS status, count(*)::int AS count FROM application GROUP BY status`,
    ),
    readArrivals(today),
    readDecisionTimes(viewer.now),
    rowsOf<Counted<DeviceStatus>>(
      `SELECT status::text AS status, count(*)::int AS count FROM device GROUP BY status`,
    ),
    rowsOf<Counted<NoticeStatus> & { month: string }>(
      `SELECT run_month AS month, status::text AS status, count(*)::int AS count FROM notice
        WHERE run_month >= $1 GROUP BY run_month, status ORDER BY run_month`,
      [addDays(today, -40).slice(0, 7)],
    ),
    rowsOf<{ target: string; finishedAt: Date }>(
      `SELECT target, max(finished_at) AS "finishedAt" FROM master_import
        WHERE status = 'APPLIED' AND finished_at IS NOT NULL GROUP BY target ORDER BY target`,
    ),
  ])
  return { applications, arrivals, decisions, devices, notices, imports }
}

async function rowsOf<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await pool.query(statement, values)
  return rows as Row[]
}

async function readArrivals(today: LocalDate): Promise<{ day: LocalDate; count: number }[]> {
  const first = addDays(today, 1 - arrivalDays)
  const rows = await rowsOf<{ day: LocalDate; count: number }>(
    `SELECT to_char(submitted_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day, count(*)::int AS count
       FROM application WHERE submitted_at >= $1 GROUP BY 1`,
    [startOfDay(first)],
  )
  const counts = new Map(rows.map(({ day, count }) => [day, count]))
  return Array.from({ length: arrivalDays }, (_, index) => {
    const day = addDays(first, index)
    return { day, count: counts.get(day) ?? 0 }
  })
}

/** Median and p90 of the decisions of the last days, per kind of decision. */
export function readDecisionTimes(now: Date): Promise<DecisionTime[]> {
  return rowsOf<DecisionTime>(
    `SELECT action AS step, ${middleAndMost} FROM (${decidedHours}) decided GROUP BY action ORDER BY action`,
    [new Date(now.getTime() - waitingDays * 24 * 3_600_000), now],
  )
}
