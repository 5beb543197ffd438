import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import { retentionJobNames } from '@/lib/domain/retention/report-words'
import { settingReaders } from './setting-changes'

export type LastRun = { name: string; startedAt: Date; report: unknown; error: string | null }

/** The last real run of each job that deletes what has been kept long enough. */
export async function readLastRetention(viewer: Viewer): Promise<LastRun[]> {
  if (!(settingReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return await db.jobRun.findMany({
    where: { name: { in: retentionJobNames }, dryRun: false, finishedAt: { not: null } },
    orderBy: { startedAt: 'desc' },
    distinct: ['name'],
    select: { name: true, startedAt: true, report: true, error: true },
  })
}
