import { db } from '@/lib/adapters/db'
import { type Act, writeAudit } from './transact'

/** R-CLK-8: who saw which case, and which version of it. */
export async function recordCaseView(act: Act, seen: { id: string; version: number }): Promise<void> {
  await writeAudit(db, act, { type: 'application', id: seen.id, version: seen.version })
}
