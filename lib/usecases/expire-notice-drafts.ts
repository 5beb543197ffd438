import { db } from '@/lib/adapters/db'
import { addDays, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { readKeptFor } from '@/lib/queries/kept-for'
import { discardStored } from './discard-stored'
import { type Act, system, transact } from './transact'

/**
 * Nightly job (D-6): notices that were begun and not touched for so long (90 days, a setting) go with their scans. What
 * they were, and of which insurer, stays in the log.
 */
export async function expireNoticeDrafts(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ notices: number }> {
  const { drafts: days } = await readKeptFor()
  const before = startOfDay(addDays(jstDate(act.now), -days))
  const due = await db.notice.findMany({
    where: left(before),
    select: { id: true },
    orderBy: { changedAt: 'asc' },
  })
  if (dryRun) return { notices: due.length }
  let notices = 0
  for (const { id } of due) notices += await expireOne(act, id, before)
  return { notices }
}

const left = (before: Date) => ({ status: 'DRAFT', receiptNumber: null, changedAt: { lt: before } }) as const

/** 0 where somebody went on with it in the meantime. The bytes go after the commit. */
async function expireOne(act: Act, id: string, before: Date): Promise<number> {
  const { removed, keys } = await transact(
    { ...act, name: 'notice.expire-draft', actor: system },
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM notice WHERE id = ${id}::uuid FOR UPDATE`
      const found = await tx.notice.findFirst({ where: { id, ...left(before) } })
      const subject = { type: 'notice', id }
      if (!found) return { subject, detail: { again: true }, result: { removed: 0, keys: [] } }
      const { kind, insurerId, onPaper, version, scanKey } = found
      await tx.noticeEvent.deleteMany({ where: { noticeId: id } })
      await tx.bulkRow.updateMany({ where: { noticeId: id }, data: { noticeId: null } })
      await tx.notice.delete({ where: { id } })
      const result = { removed: 1, keys: scanKey ? [scanKey] : [] }
      return { subject: { ...subject, version }, detail: { kind, insurerId, onPaper }, result }
    },
  )
  await discardStored(...keys)
  return removed
}
