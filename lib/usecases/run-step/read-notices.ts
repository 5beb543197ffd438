import type { Tx } from '@/lib/adapters/db'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { JudgedNotice, NoticeStep } from '@/lib/domain/month/judge'
import { runStepFacts } from '@/lib/domain/month/step'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Act } from '@/lib/usecases/transact'

/** A notice as a step sees it. */
export type RunNotice = JudgedNotice & {
  id: string
  receiptNumber: string
  insurerId: number
  /** As the master has it now. */
  insurerName: string
  insurerOrganisationId: number | null
  filerOrganisationId: number | null
  answers: NoticeAnswers
  liveCodeId: number | null
}

type Reader = { actorId: string | null; now: Date }

const columns = ({ actorId, now }: Reader) => Prisma.sql`
  n.id, n.kind::text AS kind, n.status::text AS status, n.run_month AS "runMonth", n.version,
  n.receipt_number AS "receiptNumber", n.insurer_id AS "insurerId", f.name AS "insurerName",
  f.organisation_id AS "insurerOrganisationId", n.filer_organisation_id AS "filerOrganisationId", n.answers,
  c.id AS "liveCodeId", c.code AS "liveCode", n.answers ->> 'code' AS "namedCode",
  COALESCE(${actorId}::uuid IN (n.created_by_id, n.confirmed_by_id), false)
    OR EXISTS (SELECT FROM notice_event e WHERE e.notice_id = n.id AND e.actor_id = ${actorId}::uuid
                  AND e.action IN ('start', 'submit', 'resubmit', 'confirm')) AS "didEarlier",
  COALESCE(n.claimed_by_id <> ${actorId}::uuid AND n.claimed_until > ${now}, false) AS "claimed"`

const joined = Prisma.sql`
  JOIN facility f ON f.id = n.insurer_id
  LEFT JOIN insurer_code c ON c.insurer_id = n.insurer_id AND c.status = 'LIVE'`

export type TakenStep = { id: string; month: RunMonth; step: NoticeStep; actorId: string | null }

/** The next notices of a step that are not done, locked until the transaction ends. */
export function takeNotices(
  tx: Tx,
  now: Date,
  { id, step, actorId }: TakenStep,
  count: number,
): Promise<RunNotice[]> {
  // Where a person decides, the version they saw counts; the work that follows by itself goes by the status.
  const isDecision = step === 'confirm' || step === 'register'
  return tx.$queryRaw<RunNotice[]>`
    WITH next AS (SELECT notice_id, version, position FROM run_item
                   WHERE step_id = ${id}::uuid AND done_at IS NULL ORDER BY position LIMIT ${count})
    SELECT ${columns({ actorId, now })}, CASE WHEN ${isDecision} THEN i.version END AS "seenVersion"
      FROM next i JOIN notice n ON n.id = i.notice_id ${joined}
     ORDER BY i.position FOR UPDATE OF n`
}

/** Those that a person chose on the screen, in any run, in the versions that were seen; locked. */
export function readChosen(
  tx: Tx,
  { actor, now }: Act,
  chosen: readonly { id: string; version: number }[],
): Promise<RunNotice[]> {
  return tx.$queryRaw<RunNotice[]>`
    SELECT ${columns({ actorId: actor.accountId, now })}, x.version AS "seenVersion"
      FROM jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) AS x(id uuid, version int)
      JOIN notice n ON n.id = x.id ${joined}
     ORDER BY n.arrived_at, n.id FOR UPDATE OF n`
}

/** What the step would take up in that run, as the person would start it now. */
export function readWaiting(
  tx: Tx,
  now: Date,
  { month, step, actorId }: Omit<TakenStep, 'id'>,
): Promise<RunNotice[]> {
  const { from } = runStepFacts[step]
  return tx.$queryRaw<RunNotice[]>`
    SELECT ${columns({ actorId, now })}, n.version AS "seenVersion"
      FROM notice n ${joined}
     WHERE n.run_month = ${month} AND n.status = ${from}::"NoticeStatus"
       AND (${step} <> 'publish' OR n.kind = 'INTRODUCTION')
     ORDER BY n.arrived_at, n.id`
}
