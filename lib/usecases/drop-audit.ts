import { db } from '@/lib/adapters/db'
import { addMonths, jstDate } from '@/lib/domain/date/jst'
import { readKeptFor } from '@/lib/queries/kept-for'
import { type Act, system, transact } from './transact'

/**
 * Nightly job (D-6, D-12): whole days of the audit log that have been kept long enough (10 years, a setting) are
 * dropped, oldest first; their heads stay, so that the chain still verifies. The database refuses anything younger.
 */
export async function dropAudit(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ days: number; entries: number }> {
  const { audit: years } = await readKeptFor()
  const due = await db.auditSegment.findMany({
    where: { droppedAt: null, day: { lt: addMonths(jstDate(act.now), -12 * years) } },
    orderBy: { day: 'asc' },
    select: { day: true, entries: true, head: true },
  })
  if (!dryRun) for (const { day, head } of due) await dropDay(act, day, head)
  return { days: due.length, entries: due.reduce((sum, { entries }) => sum + Number(entries), 0) }
}

function dropDay(act: Act, day: string, head: string): Promise<void> {
  return transact({ ...act, name: 'retention.drop-audit', actor: system }, async (tx) => {
    const [row] = await tx.$queryRaw<{ entries: number }[]>`SELECT drop_audit_day(${day})::int AS entries`
    const detail = { entries: row?.entries ?? 0, head }
    return { subject: { type: 'audit-day', id: day }, detail, result: undefined }
  })
}
