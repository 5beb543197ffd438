import type { Tx } from '@/lib/adapters/db'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { type ApplicationAction, applicationWorkflow } from '@/lib/domain/application/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

/** Whoever had it is done with it, whatever happened to it (R-CLK-2). */
const unclaimed = { claimedById: null, claimedUntil: null }

export type SeenApplication = { id: string; status: ApplicationStatus; version: number }

/** What may change together with the status; `status` and `version` are this file's alone. */
type Together = Omit<Prisma.ApplicationUncheckedUpdateManyInput, 'id' | 'status' | 'version' | 'changedAt'>

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
  const written = await tx.application.updateMany({
    where: { id: seen.id, status: seen.status, version: seen.version },
    data: { ...unclaimed, ...change.together, status: row.to, version: { increment: 1 }, changedAt: act.now },
  })
  if (written.count !== 1) throw new Refusal('STALE_VERSION')
  await tx.$executeRaw`
    INSERT INTO application_event (application_id, at, action, from_status, to_status, actor_id, actor_role, comment, version)
    VALUES (${seen.id}::uuid, ${act.now}, ${action}, ${seen.status}::"ApplicationStatus", ${row.to}::"ApplicationStatus",
            ${act.actor.accountId}::uuid, ${act.actor.role}, ${change.comment ?? null}, ${seen.version + 1})`
  return { id: seen.id, status: row.to, version: seen.version + 1 }
}
