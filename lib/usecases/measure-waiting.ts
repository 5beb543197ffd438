import { pool } from '@/lib/adapters/db'
import { type WaitingTime, waitingDays, waitingSteps } from '@/lib/domain/waiting/waiting-times'
import type { Act } from './transact'

/** Decided in the window and still so: what was taken back is counted when it is decided again. */
const decided = `
  SELECT e.application_id, max(e.at) AS at FROM application_event e
    JOIN application a ON a.id = e.application_id AND a.status IN ('APPROVED', 'ISSUED', 'ENDED', 'REJECTED')
   WHERE e.action IN ('approve', 'reject') AND e.at > $1 AND e.at <= $2 GROUP BY e.application_id`

/** The fund's own time: what lies with the applicant is left out. */
const decisionHours = `
  SELECT 'decision' AS step, sum(extract(epoch FROM next - at)) / 3600 AS hours
    FROM (SELECT e.application_id, e.to_status, e.at,
                 lead(e.at) OVER (PARTITION BY e.application_id ORDER BY e.id) AS next
            FROM application_event e JOIN decided d ON d.application_id = e.application_id AND e.at <= d.at) walked
   WHERE next IS NOT NULL AND to_status IN ('SUBMITTED', 'RESUBMITTED', 'ON_HOLD')
   GROUP BY application_id`

const issueHours = `
  SELECT 'issue', extract(epoch FROM i.at - d.at) / 3600
    FROM decided d JOIN LATERAL (
      SELECT at FROM application_event e WHERE e.application_id = d.application_id AND e.action = 'issue'
       ORDER BY e.id DESC LIMIT 1) i ON i.at >= d.at`

/** Nightly job: how long the fund took lately, kept in the job's report for the public schedule page. */
export async function measureWaiting(act: Act): Promise<{ steps: WaitingTime[] }> {
  const from = new Date(act.now.getTime() - waitingDays * 86_400_000)
  const { rows } = await pool.query<WaitingTime>(
    `WITH decided AS (${decided}), taken AS (${decisionHours} UNION ALL ${issueHours})
     SELECT step, count(*)::int AS count,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::float8 AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::float8 AS p90
       FROM taken GROUP BY step`,
    [from, act.now],
  )
  const none = { count: 0, median: 0, p90: 0 }
  return { steps: waitingSteps.map((step) => rows.find((row) => row.step === step) ?? { step, ...none }) }
}
