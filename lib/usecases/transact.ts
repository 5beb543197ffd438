import type { Tx } from '@/lib/adapters/db'
import { inTransaction } from '@/lib/adapters/in-transaction'
import type { Role } from '@/lib/domain/account/role'
import type { AuditName } from '@/lib/domain/audit/event'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Who acts. `public` is somebody who has not signed in; `system` a job; `operator` the command line. */
export type Actor = { accountId: string | null; role: Role | 'public' | 'system' | 'operator' }

/** What every use case is told about the deed it carries out. */
export type Act = { name: AuditName; actor: Actor; now: Date; address?: string }

type Outcome<T> = {
  /** What the deed turned out to be, where its outcome decides that, e.g. a failed try that has to be kept. */
  name?: AuditName
  subject: { type: string; id: string; version?: number }
  detail?: Prisma.InputJsonObject
  result: T
}

export const operator: Actor = { accountId: null, role: 'operator' }
export const system: Actor = { accountId: null, role: 'system' }

/** One use case = one transaction, and never one without its row in the audit log (D-12). */
export function transact<T>(act: Act, work: (tx: Tx) => Promise<Outcome<T>>): Promise<T> {
  return inTransaction(async (tx) => {
    const { name = act.name, subject, detail, result } = await work(tx)
    await writeAudit(tx, { ...act, name }, subject, detail)
    return result
  })
}

/**
 * For a second deed inside one transaction, and for deeds that change nothing else (a read, a failure). In plain SQL, as
 * the other rows that every decision writes: Prisma's own way takes three times as long (decision 0042).
 */
export async function writeAudit(
  tx: Tx,
  { now, name, actor, address }: Act,
  { type, id, version }: Outcome<unknown>['subject'],
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_entry (at, name, actor_id, actor_role, subject_type, subject_id, version, address, detail)
    VALUES (${now}, ${name}, ${actor.accountId}::uuid, ${actor.role}, ${type}, ${id}, ${version ?? null}::int,
            ${address ?? null}, ${JSON.stringify(detail)}::jsonb)`
}
