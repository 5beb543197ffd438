import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import type { Upload } from '@/lib/generated/prisma/client'
import { checkUpload, refuseUpload } from './check-upload'
import { type Act, system } from './transact'
import { removeParts } from './upload-parts'

/** A file that has stood in quarantine for so long is not being looked at: its process died, or clamd was away. */
const restSeconds = 30
/** Until then the person can choose the file again and go on. */
const hoursToGoOn = 24

const actOf = (now: Date): Act => ({ name: 'upload.store', actor: system, now })

/** Looks once more into the file that has waited longest; false when none waits. Any number of workers may ask. */
export async function checkNextUpload(now: Date): Promise<boolean> {
  const waitedSince = new Date(now.getTime() - restSeconds * 1000)
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE upload SET changed_at = ${now}
     WHERE id = (SELECT id FROM upload
                  WHERE state = 'CHECKING' AND removed_at IS NULL AND changed_at <= ${waitedSince}
                  ORDER BY changed_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`
  const id = rows[0]?.id
  if (id === undefined) return false
  await checkUpload(actOf(now), await db.upload.findUniqueOrThrow({ where: { id } }))
  return true
}

/** Takes away what nobody went on sending for a day, and what processes that died left in the store. */
export async function clearUploads(now: Date): Promise<number> {
  const since = new Date(now.getTime() - hoursToGoOn * 3_600_000)
  const stale = await db.upload.findMany({
    where: { state: 'RECEIVING', removedAt: null, changedAt: { lte: since } },
    take: 100,
  })
  for (const upload of stale) await clear(now, upload)
  await removePartsOfRemoved()
  await store().clean(hoursToGoOn * 3_600_000)
  return stale.length
}

async function clear(now: Date, upload: Upload): Promise<void> {
  await removeParts(upload.id)
  await refuseUpload(actOf(now), upload, { refusal: 'FAILED', gone: true })
}

/** Of files that were taken out of the form before they had come whole. */
async function removePartsOfRemoved(): Promise<void> {
  const removed = await db.uploadPart.findMany({
    where: { upload: { OR: [{ removedAt: { not: null } }, { state: { not: 'RECEIVING' } }] } },
    distinct: ['uploadId'],
    take: 100,
  })
  for (const { uploadId } of removed) await removeParts(uploadId)
}
