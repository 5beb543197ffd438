import type { Tx } from '@/lib/adapters/db'
import { undoEnd } from '@/lib/domain/desk/undo'
import type { Prisma } from '@/lib/generated/prisma/client'
import { newId } from './new-id'
import type { Act } from './transact'

type Taken = {
  about: { applicationId: string; noticeId?: never } | { noticeId: string; applicationId?: never }
  /** The version that the decision made. */
  version: number
  action: string
  /** What undoing it puts back. */
  before: Prisma.InputJsonObject
  mailIds: readonly string[]
}

/** Until when a person can undo what they decide now, and its mails wait; what a job decides goes out at once (D-2). */
export function undoableUntil({ actor, now }: Act): Date {
  return actor.accountId ? undoEnd(now) : now
}

/** What undoing needs to know (decision 0030). Nothing for a job: nobody undoes what it decided. */
export async function recordDecision(
  tx: Tx,
  act: Act,
  { about, version, action, before, mailIds }: Taken,
): Promise<void> {
  const byId = act.actor.accountId
  if (!byId) return
  await tx.$executeRaw`
    INSERT INTO decision (id, application_id, notice_id, version, action, by_id, at, undo_until, before, mail_ids)
    VALUES (${newId()}::uuid, ${about.applicationId ?? null}::uuid, ${about.noticeId ?? null}::uuid, ${version}, ${action},
            ${byId}::uuid, ${act.now}, ${undoableUntil(act)}, ${JSON.stringify(before)}::jsonb, ${[...mailIds]}::uuid[])`
}
