import { db } from '@/lib/adapters/db'
import type { AuditFilter } from '@/lib/domain/audit/filter'
import { type Act, writeAudit } from './transact'

/** Looking at the log, or taking it along, is a deed that the log keeps too (R-CLK-8). */
export async function recordAuditView(act: Act, filter: AuditFilter): Promise<void> {
  await writeAudit(db, act, { type: 'audit', id: 'log' }, { ...filter })
}
