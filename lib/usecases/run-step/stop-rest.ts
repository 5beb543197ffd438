import { db } from '@/lib/adapters/db'
import type { Act } from '@/lib/usecases/transact'

const message =
  '処理の途中で、開始した職員の権限がなくなったため、処理しませんでした。この届出は変わっていません。'

/** What the step has not dealt with stays as it is. @returns how many; 0 when nothing is left. */
export async function stopRest({ now }: Act, stepId: string): Promise<number> {
  const where = { stepId, doneAt: null }
  return (await db.runItem.updateMany({ where, data: { doneAt: now, result: 'stopped', message } })).count
}
