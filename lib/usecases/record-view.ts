import { db } from '@/lib/adapters/db'
import { type Act, writeAudit } from './transact'

/** R-CLK-8: who saw which notice, change or member of staff, and which version of it. */
export async function recordView(
  act: Act,
  seen: { type: 'notice' | 'change-request' | 'account' | 'staff'; id: string; version?: number },
): Promise<void> {
  await writeAudit(db, act, seen)
}
