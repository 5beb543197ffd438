import type { Tx } from '@/lib/adapters/db'
import { undoEnd } from '@/lib/domain/desk/undo'
import type { Prisma } from '@/lib/generated/prisma/client'
import { newId } from './new-id'
import type { Act } from './transact'

type Taken = {
  about: { applicationId: string } | { noticeId: string }
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
export async function recordDecision(tx: Tx, act: Act, { about, mailIds, ...taken }: Taken): Promise<void> {
  const byId = act.actor.accountId
  if (!byId) return
  const undoUntil = undoableUntil(act)
  await tx.decision.create({
    data: { id: newId(), ...about, ...taken, byId, at: act.now, undoUntil, mailIds: [...mailIds] },
  })
}
