import { db } from '@/lib/adapters/db'
import type { Role } from '@/lib/domain/account/role'
import type { Actor } from './transact'

/**
 * The person in whose name the worker goes on, with the role of this moment; undefined where they are locked or may not
 * do it any more (R-CLK-9).
 */
export async function actorNow(accountId: string, may: (role: Role) => boolean): Promise<Actor | undefined> {
  const account = await db.account.findUnique({ where: { id: accountId } })
  const role = account?.staffRole?.toLowerCase() as Role | undefined
  return account?.status === 'ACTIVE' && role && may(role) ? { accountId, role } : undefined
}
