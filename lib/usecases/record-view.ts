import { db } from '@/lib/adapters/db'
import { type Act, writeAudit } from './transact'

/** R-CLK-8: who saw which notice, change, member of staff or list of addresses, and which version of it. */
export async function recordView(
  act: Act,
  seen: { type: 'notice' | 'change-request' | 'account' | 'staff' | 'mail'; id: string; version?: number },
): Promise<void> {
  await writeAudit(db, act, seen)
}
