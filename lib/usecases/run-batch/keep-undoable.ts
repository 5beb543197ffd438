import type { Tx } from '@/lib/adapters/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { decidedInBatch } from '@/lib/queries/batch-decisions'

/** What can still be taken back can be until then, and its mails wait as long; what is over stays over. */
export async function keepUndoable(tx: Tx, batchId: string, now: Date, until: Date): Promise<void> {
  const open = Prisma.sql`${decidedInBatch(batchId)} AND d.undone_at IS NULL AND d.undo_until > ${now}`
  await tx.$executeRaw`
    UPDATE outbox_mail SET send_after = ${until}
     WHERE sent_at IS NULL AND attempts = 0 AND id IN (SELECT unnest(d.mail_ids) FROM ${open})`
  await tx.$executeRaw`UPDATE decision SET undo_until = ${until} WHERE id IN (SELECT d.id FROM ${open})`
}
