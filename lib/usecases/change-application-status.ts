import type { Tx } from '@/lib/adapters/db'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { type ApplicationAction, applicationWorkflow } from '@/lib/domain/application/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Application } from '@/lib/generated/prisma/client'
import { assigned, type Columns } from './assigned'
import type { Act } from './transact'

/** Whoever had it is done with it, whatever happened to it (R-CLK-2). */
const unclaimed = { claimedById: null, claimedUntil: null }

export type SeenApplication = { id: string; status: ApplicationStatus; version: number }

/** What may change together with the status; `status` and `version` are this file's alone. */
const columns = {
  receiptNumber: 'text',
  staffCount: 'int',
  deviceCount: 'int',
  answers: 'jsonb',
  requests: 'jsonb',
  matched: 'boolean',
  accountKey: 'bytea',
  citedNoticeId: 'uuid',
  submittedAt: 'timestamptz',
  decidedAt: 'timestamptz',
  heldUntil: 'date',
  claimedById: 'uuid',
  claimedUntil: 'timestamptz',
} as const satisfies Columns<Application>

type Together = Partial<Pick<Application, keyof typeof columns>>

/**
 * The one writer of an application's status: by the workflow table, on the version that was seen, with its row
 * in the timeline.
 * @throws Refusal WRONG_STATUS when the table has no such row; STALE_VERSION when somebody was faster.
 */
export async function changeApplicationStatus(
  tx: Tx,
  act: Act,
  seen: SeenApplication,
  action: ApplicationAction,
  change: { comment?: string; together?: Together } = {},
): Promise<SeenApplication> {
  const row = transition(applicationWorkflow, action, act.actor.role as ActingRole, seen.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  const together = assigned<Together>(columns, { ...unclaimed, ...change.together })
  const written = await tx.$executeRaw`
    WITH changed AS (
      UPDATE application
         SET ${together}, status = ${row.to}::"ApplicationStatus", version = version + 1, changed_at = ${act.now}
       WHERE id = ${seen.id}::uuid AND status = ${seen.status}::"ApplicationStatus" AND version = ${seen.version}
      RETURNING id, status, version)
    INSERT INTO application_event (application_id, at, action, from_status, to_status, actor_id, actor_role, comment, version)
    SELECT id, ${act.now}::timestamptz, ${action}, ${seen.status}::"ApplicationStatus", status,
           ${act.actor.accountId}::uuid, ${act.actor.role}, ${change.comment ?? null}, version
      FROM changed`
  if (written !== 1) throw new Refusal('STALE_VERSION')
  return { id: seen.id, status: row.to, version: seen.version + 1 }
}
