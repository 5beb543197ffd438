import { db } from '@/lib/adapters/db'
import { previewDays } from '@/lib/domain/master-import/preview-life'
import { isRefusal } from '@/lib/domain/refusal'
import { discardImport } from './discard-import'
import { type Act, system } from './transact'

/** Nightly job: previews of imports that nobody decided on for 30 days, with their files (R-CLK-7). */
export async function discardStalePreviews(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ previews: number }> {
  const before = new Date(act.now.getTime() - previewDays * 86_400_000)
  const due = await db.masterImport.findMany({
    where: { status: 'PREVIEWED', startedAt: { lte: before } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (dryRun) return { previews: due.length }
  let previews = 0
  for (const { id } of due) previews += await discardOne(act, id)
  return { previews }
}

/** 0 where somebody decided in the meantime. */
async function discardOne(act: Act, id: number): Promise<number> {
  try {
    await discardImport({ ...act, name: 'master.discard', actor: system }, id)
    return 1
  } catch (error) {
    if (isRefusal(error)) return 0
    throw error
  }
}
