import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { bulkDays } from '@/lib/domain/bulk-filing/bulk-life'
import { addDays, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { type Act, system, transact } from './transact'

type Report = { filings: number; rows: number }

/**
 * Nightly job (D-6): files of associations that nobody has worked on for 90 days, with their rows and their bytes. What
 * was filed from them are notices of their own, which stay. A file of which rows still wait for the worker is left.
 */
export async function expireBulkFilings(act: Act, { dryRun }: { dryRun: boolean }): Promise<Report> {
  const before = startOfDay(addDays(jstDate(act.now), -bulkDays))
  const due = await db.bulkFiling.findMany({
    where: dueBefore(before),
    select: { id: true, _count: { select: { rows: true } } },
    orderBy: { id: 'asc' },
  })
  const report = { filings: 0, rows: 0 }
  for (const { id, _count } of due) {
    const rows = dryRun ? _count.rows : await expireOne(act, id, before)
    if (rows === null) continue
    report.filings += 1
    report.rows += rows
  }
  return report
}

function dueBefore(before: Date) {
  return {
    createdAt: { lt: before },
    OR: [{ touchedAt: null }, { touchedAt: { lt: before } }],
    rows: { none: { chosenAt: { not: null }, noticeId: null } },
  }
}

/** null where somebody went on with it in the meantime. The bytes go first: a job that is killed finds the file again. */
function expireOne(act: Act, id: string, before: Date): Promise<number | null> {
  const deed: Act = { ...act, name: 'bulk.expire', actor: system }
  return transact(deed, async (tx) => {
    await tx.$queryRaw`SELECT id FROM bulk_filing WHERE id = ${id}::uuid FOR UPDATE`
    const found = await tx.bulkFiling.findFirst({ where: { id, ...dueBefore(before) } })
    const subject = { type: 'bulk-filing', id }
    if (!found) return { subject, detail: { again: true }, result: null }
    await store().remove(found.storageKey)
    const { count } = await tx.bulkRow.deleteMany({ where: { bulkId: id } })
    await tx.bulkFiling.delete({ where: { id } })
    return { subject, detail: { rows: count, sha256: found.sha256 }, result: count }
  })
}
