import type { Tx } from '@/lib/adapters/db'

/**
 * The code facility on which an insurer's devices hang (D-1): of the insurer's own row or of the code's; undefined
 * while there is no live code, or its run is not published (R-INS-5).
 */
export async function publishedCodeFacility(tx: Tx, facilityId: number): Promise<number | undefined> {
  const found = await tx.insurerCode.findFirst({
    where: {
      status: 'LIVE',
      notice: { status: 'PUBLISHED' },
      facilityId: { not: null },
      OR: [{ insurerId: facilityId }, { facilityId }],
    },
    select: { facilityId: true },
  })
  return found?.facilityId ?? undefined
}
