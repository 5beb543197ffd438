import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'

/** A facility that the viewer works for. @throws Refusal NOT_FOUND for any other. */
export function readOwnFacility(tx: Tx, viewer: Viewer, id: number) {
  if (!viewer.facilities.some((own) => own.id === id)) throw new Refusal('NOT_FOUND')
  return tx.facility.findUniqueOrThrow({ where: { id } })
}
