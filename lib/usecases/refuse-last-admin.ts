import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'

/**
 * Without an admin nobody could let another one in. The rows are locked, so that two who go at once do not leave none.
 * @throws Refusal LAST_ADMIN when nobody else is one who can sign in.
 */
export async function refuseLastAdmin(tx: Tx, accountId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM account WHERE staff_role = 'ADMIN' AND status = 'ACTIVE' ORDER BY id FOR UPDATE`
  if (!admins.some(({ id }) => id !== accountId)) throw new Refusal('LAST_ADMIN')
}
