import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import { type Decision, Prisma } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

/** @throws Refusal NOT_ALLOWED for somebody else's decision; UNDO_TOO_LATE when the time is over or it has moved on. */
export function refuseTooLate(act: Act, decision: Decision, now: { version: number }): void {
  if (decision.byId !== act.actor.accountId) throw new Refusal('NOT_ALLOWED')
  const moved = decision.undoneAt !== null || now.version !== decision.version
  if (moved || act.now >= decision.undoUntil) throw new Refusal('UNDO_TOO_LATE')
}

/**
 * The mails of a decision never leave. The worker holds the row of a mail that it is sending: what is locked is on its
 * way already.
 */
export async function withdrawMails(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const withdrawn = await tx.$executeRaw`
    DELETE FROM outbox_mail WHERE id IN (
      SELECT id FROM outbox_mail
       WHERE id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))}) AND sent_at IS NULL AND attempts = 0
         FOR UPDATE SKIP LOCKED)`
  if (withdrawn !== ids.length) throw new Refusal('UNDO_TOO_LATE')
}
