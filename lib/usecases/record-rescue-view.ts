import { db } from '@/lib/adapters/db'
import { type Act, writeAudit } from './transact'

/** R-CLK-8: who saw which rescue. */
export async function recordRescueView(act: Act, id: string): Promise<void> {
  await writeAudit(db, act, { type: 'rescue', id })
}
