import { pool } from '@/lib/adapters/db'
import { type WaitingTime, waitingDays, waitingSteps } from '@/lib/domain/waiting/waiting-times'
import { decidedHours, middleAndMost } from '@/lib/queries/decided-hours'
import type { Act } from './transact'

const decisions = `SELECT 'decision' AS step, hours FROM decided WHERE action IN ('approve', 'reject')`

const issues = `
  SELECT 'issue', extract(epoch FROM i.at - d.at) / 3600
    FROM decided d JOIN LATERAL (
      SELECT at FROM application_event e WHERE e.application_id = d.application_id AND e.action = 'issue'
       ORDER BY e.id DESC LIMIT 1) i ON i.at >= d.at
   WHERE d.action = 'approve'`

/** Nightly job: how long the fund took lately, kept in the job's report for the public schedule page. */
export async function measureWaiting(act: Act): Promise<{ steps: WaitingTime[] }> {
  const from = new Date(act.now.getTime() - waitingDays * 86_400_000)
  const { rows } = await pool.query<WaitingTime>(
    `WITH decided AS (${decidedHours}), taken AS (${decisions} UNION ALL ${issues})
     SELECT step, ${middleAndMost} FROM taken GROUP BY step`,
    [from, act.now],
  )
  const none = { count: 0, median: 0, p90: 0 }
  return { steps: waitingSteps.map((step) => rows.find((row) => row.step === step) ?? { step, ...none }) }
}
