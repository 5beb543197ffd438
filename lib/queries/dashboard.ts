import { pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { addDays, jstDate, type LocalDate, startOfDay } from '@/lib/domain/date/jst'
import type { DeviceStatus } from '@/lib/domain/device/status'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'

/** How many days the arrivals go back, today included. */
export const arrivalDays = 30
/** How many days the decisions go back whose time is counted. */
export const decisionDays = 90

export type Counted<Status extends string> = { status: Status; count: number }
/** Hours from the arrival to the decision, without the time that the applicant took to correct it. */
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

/**
 * Median and p90 of the decisions of the last days, per kind of decision. What counts is the fund's own time: from the
 * arrival, or the last resubmission, to the decision that follows it, and that stood.
 */
export function readDecisionTimes(now: Date): Promise<DecisionTime[]> {
  return rowsOf<DecisionTime>(
    `WITH decided AS (
       SELECT action, at, application_id FROM application_event e
        WHERE action IN ('approve', 'reject', 'sendBack') AND at >= $1 AND at <= $2
          AND NOT EXISTS (SELECT FROM decision d WHERE d.application_id = e.application_id AND d.at = e.at
                             AND d.undone_at IS NOT NULL)),
     taken AS (
       SELECT d.action, extract(epoch FROM d.at - came.at) / 3600 AS hours
         FROM decided d
         JOIN LATERAL (SELECT at FROM application_event e
                        WHERE e.application_id = d.application_id AND e.action IN ('submit', 'resubmit') AND e.at <= d.at
                        ORDER BY e.id DESC LIMIT 1) came ON true)
     SELECT action AS step, count(*)::int AS count,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::float8 AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::float8 AS p90
       FROM taken GROUP BY action ORDER BY action`,
    [new Date(now.getTime() - decisionDays * 24 * 3_600_000), now],
  )
}
