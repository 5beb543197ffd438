import { db, type Tx } from '@/lib/adapters/db'
import { addMonths, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { readKeptFor } from '@/lib/queries/kept-for'
import { discardStored } from './discard-stored'
import { type Act, system, transact } from './transact'

const over = ['WITHDRAWN', 'REJECTED', 'ENDED', 'EXPIRED'] as const

/**
 * Nightly job (D-6): applications that came to their end 5 years ago (a setting) lose what they said and their files.
 * The row stays as an empty shell with its number and its states, so that the audit log's ids lead somewhere.
 */
export async function eraseApplications(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ applications: number; files: number }> {
  const { applications: years } = await readKeptFor()
  const before = startOfDay(addMonths(jstDate(act.now), -12 * years))
  const where = { erasedAt: null, status: { in: [...over] }, changedAt: { lt: before } }
  const due = await db.application.findMany({
    where,
    select: { id: true, _count: { select: { uploads: true } } },
    orderBy: { changedAt: 'asc' },
  })
  const files = due.reduce((sum, { _count }) => sum + _count.uploads, 0)
  if (!dryRun) for (const { id } of due) await eraseOne(act, id)
  return { applications: due.length, files }
}

/** The bytes go after the commit. */
async function eraseOne(act: Act, id: string): Promise<void> {
  const keys = await transact({ ...act, name: 'retention.erase-application', actor: system }, async (tx) => {
    const uploads = await tx.upload.findMany({ where: { applicationId: id }, include: { parts: true } })
    await eraseContent(tx, id)
    const nothing = { answers: {}, requests: [], staffCount: null, accountKey: null, erasedAt: act.now }
    const { version } = await tx.application.update({ where: { id }, data: nothing })
    await tx.$executeRaw`DELETE FROM case_search WHERE subject_id = ${id}::uuid`
    const subject = { type: 'application', id, version }
    const stored = uploads.flatMap(({ storageKey, parts }) => [
      storageKey,
      ...parts.map((part) => part.storageKey),
    ])
    return { subject, detail: { files: uploads.length }, result: stored }
  })
  await discardStored(...keys)
}

async function eraseContent(tx: Tx, applicationId: string): Promise<void> {
  const where = { applicationId }
  await tx.uploadPart.deleteMany({ where: { upload: where } })
  await tx.upload.deleteMany({ where })
  await tx.message.deleteMany({ where })
  await tx.applicationSending.deleteMany({ where })
  await tx.internalNote.deleteMany({ where })
  await tx.opinion.deleteMany({ where })
  await tx.deskNews.deleteMany({ where })
  await tx.decision.deleteMany({ where })
  await tx.applicationEvent.updateMany({ where, data: { comment: null } })
  const unnamed = { codeEncrypted: null, name: null, place: null, stopReason: null }
  await tx.device.updateMany({ where, data: unnamed })
}
