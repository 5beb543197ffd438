import { db } from '@/lib/adapters/db'
import { addDays, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { readKeptFor } from '@/lib/queries/kept-for'
import { discardStored } from './discard-stored'
import { type Act, system, transact } from './transact'

/**
 * Nightly job (D-6): files that were attached to a message, also those taken out again, which nobody sent for as long
 * as a draft is kept. Only their writer could ever see them, so row and bytes go.
 */
export async function expireAttachments(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ files: number }> {
  const { drafts: days } = await readKeptFor()
  const before = startOfDay(addDays(jstDate(act.now), -days))
  const due = await db.upload.findMany({
    where: { ...unsent, uploadedAt: { lt: before } },
    select: { id: true },
    orderBy: { uploadedAt: 'asc' },
  })
  if (dryRun) return { files: due.length }
  let files = 0
  for (const { id } of due) files += await expireOne(act, id)
  return { files }
}

const unsent = { field: 'message', messageId: null }

/** 0 where the message was sent in the meantime. The bytes go after the commit. */
async function expireOne(act: Act, id: string): Promise<number> {
  const keys = await transact({ ...act, name: 'upload.expire', actor: system }, async (tx) => {
    await tx.$queryRaw`SELECT id FROM upload WHERE id = ${id}::uuid FOR UPDATE`
    const found = await tx.upload.findFirst({ where: { id, ...unsent }, include: { parts: true } })
    const subject = { type: 'upload', id }
    if (!found) return { subject, detail: { again: true }, result: null }
    await tx.uploadPart.deleteMany({ where: { uploadId: id } })
    await tx.upload.delete({ where: { id } })
    const result = [found.storageKey, ...found.parts.map(({ storageKey }) => storageKey)]
    return { subject, detail: { applicationId: found.applicationId }, result }
  })
  await discardStored(...(keys ?? []))
  return keys ? 1 : 0
}
