import type { Tx } from '@/lib/adapters/db'
import type { Verdicts } from './decide-on'

/** The step's report on each notice; what has been said once stays. */
export async function settleItems(tx: Tx, now: Date, stepId: string, verdicts: Verdicts): Promise<void> {
  if (verdicts.size === 0) return
  const rows = [...verdicts].map(([id, { result, message }]) => ({ id, result, message }))
  await tx.$executeRaw`
    UPDATE run_item i SET done_at = ${now}, result = x.result, message = x.message
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, result text, message text)
     WHERE i.step_id = ${stepId}::uuid AND i.notice_id = x.id AND i.done_at IS NULL`
}
