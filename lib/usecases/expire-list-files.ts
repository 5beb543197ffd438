import { db } from '@/lib/adapters/db'
import { addDays, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { listFileDays } from '@/lib/domain/list/file-life'
import { type Act, system, transact } from './transact'

type Report = { files: number }

/** Nightly job (D-6): the files of lists that were read or applied 90 days ago. The rows of the lists stay. */
export async function expireListFiles(act: Act, { dryRun }: { dryRun: boolean }): Promise<Report> {
  const before = startOfDay(addDays(jstDate(act.now), -listFileDays))
  const where = { readAt: { lt: before }, OR: [{ appliedAt: null }, { appliedAt: { lt: before } }] }
  const files = await db.listFile.count({ where })
  if (dryRun || files === 0) return { files }
  return transact({ ...act, name: 'list.expire-files', actor: system }, async (tx) => {
    const { count } = await tx.listFile.deleteMany({ where })
    const report = { files: count }
    return { subject: { type: 'job', id: 'expire-list-files' }, detail: report, result: report }
  })
}
