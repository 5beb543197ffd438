import type { Tx } from '@/lib/adapters/db'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { type NoticeAction, noticeWorkflow } from '@/lib/domain/notice/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Notice } from '@/lib/generated/prisma/client'
import { assigned, type Columns } from './assigned'
import type { Act } from './transact'

export type SeenNotice = { id: string; status: NoticeStatus; version: number }

/** Whoever had it is done with it, whatever happened to it (R-CLK-2). */
const unclaimed = { claimedById: null, claimedUntil: null }

/** What may change together with the status; `status` and `version` are this file's alone. */
const columns = {
  receiptNumber: 'text',
  answers: 'jsonb',
  requests: 'jsonb',
  runMonth: 'text',
  arrivedAt: 'timestamptz',
  sentBackAt: 'timestamptz',
  abolishedOn: 'date',
  abolishedCodeId: 'int',
  confirmedById: 'uuid',
  confirmedAt: 'timestamptz',
  claimedById: 'uuid',
  claimedUntil: 'timestamptz',
} as const satisfies Columns<Notice>

type Together = Partial<Pick<Notice, keyof typeof columns>>

/**
 * The one writer of a notice's status: by the workflow table, on the version that was seen, with its row in the
 * timeline. `at` is for paper, whose arrival lies before the day on which it is entered (R-INS-11).
 * @throws Refusal WRONG_STATUS when the table has no such row; FOUR_EYES when the same person did a step that the
 * row keeps apart (R-INS-7); STALE_VERSION when somebody was faster.
 */
export async function changeNoticeStatus(
  tx: Tx,
  act: Act,
  seen: SeenNotice,
  action: NoticeAction,
  change: { comment?: string; together?: Together; at?: Date } = {},
): Promise<SeenNotice> {
  const row = transition(noticeWorkflow, action, act.actor.role as ActingRole, seen.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  await refuseSamePerson(tx, act, seen.id, row.notBy)
  const together = assigned<Together>(columns, { ...unclaimed, ...change.together })
  const written = await tx.$executeRaw`
    WITH changed AS (
      UPDATE notice
         SET ${together}, status = ${row.to}::"NoticeStatus", version = version + 1, changed_at = ${act.now}
       WHERE id = ${seen.id}::uuid AND status = ${seen.status}::"NoticeStatus" AND version = ${seen.version}
      RETURNING id, status)
    INSERT INTO notice_event (notice_id, at, action, from_status, to_status, actor_id, actor_role, comment)
    SELECT id, ${change.at ?? act.now}::timestamptz, ${action}, ${seen.status}::"NoticeStatus", status,
           ${act.actor.accountId}::uuid, ${act.actor.role}, ${change.comment ?? null}
      FROM changed`
  if (written !== 1) throw new Refusal('STALE_VERSION')
  return { id: seen.id, status: row.to, version: seen.version + 1 }
}

/** R-INS-7: whoever once did one of these on this notice may not do this, however often it went back since. */
async function refuseSamePerson(tx: Tx, act: Act, noticeId: string, notBy: readonly NoticeAction[] = []) {
  const actorId = act.actor.accountId
  if (notBy.length === 0 || actorId === null) return
  const did = await tx.noticeEvent.count({ where: { noticeId, actorId, action: { in: [...notBy] } } })
  if (did > 0) throw new Refusal('FOUR_EYES')
}
