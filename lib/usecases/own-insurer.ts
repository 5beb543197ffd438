import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'

/** The insurer as one of the viewer's own organisation today. @throws Refusal NOT_FOUND for anybody else's. */
export async function ownInsurer(
  tx: Tx,
  viewer: Viewer,
  insurerId: number,
): Promise<{ id: number; name: string }> {
  const found = await tx.facility.findFirst({
    where: { id: insurerId, kind: 'INSURER', organisationId: viewer.organisation?.id ?? -1 },
    select: { id: true, name: true },
  })
  if (!found) throw new Refusal('NOT_FOUND')
  return found
}
