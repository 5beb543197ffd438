import type { Tx } from '@/lib/adapters/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

export type AuditSubject = { id: string; version: number | null; detail: Prisma.InputJsonObject }

/** writeAudit for the same deed on many subjects, in one statement. */
export async function writeAudits(
  tx: Tx,
  { now, name, actor, address }: Act,
  type: string,
  subjects: readonly AuditSubject[],
): Promise<void> {
  if (subjects.length === 0) return
  await tx.$executeRaw`
    INSERT INTO audit_entry (at, name, actor_id, actor_role, subject_type, subject_id, version, address, detail)
    SELECT ${now}, ${name}, ${actor.accountId}::uuid, ${actor.role}, ${type}, x.id, x.version, ${address ?? null}, x.detail
      FROM jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) AS x(id text, version int, detail jsonb)`
}
