import type { Tx } from '@/lib/adapters/db'

/** The facilities a person works for: what must not stand in their password. */
export function facilitiesOf(tx: Tx, accountId: string): Promise<{ name: string; code: string }[]> {
  const member = { memberships: { some: { accountId, status: 'MEMBER' as const } } }
  return tx.facility.findMany({ where: { organisation: member }, select: { name: true, code: true } })
}
