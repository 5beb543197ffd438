import { db, type Tx } from '@/lib/adapters/db'
import { insurerKey } from '@/lib/domain/notice/paper-schema'

/** The insurer's row of the master by the number as it was typed, 6 or 8 digits. */
export async function findInsurer(
  typed: string,
  client: Tx = db,
): Promise<{ id: number; code: string } | null> {
  const code = insurerKey(typed)
  if (code === undefined) return null
  return client.facility.findFirst({
    where: { kind: 'INSURER', code, closedAt: null },
    select: { id: true, code: true },
  })
}
