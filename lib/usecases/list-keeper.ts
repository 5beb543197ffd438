import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import { listNumber } from '@/lib/domain/list/list-number'
import { Refusal } from '@/lib/domain/refusal'

/**
 * Who keeps which list (R-LST-4): a coordinator both, of any institution; everybody else the rows of their own facilities.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND
 */
export function requireListKeeper(viewer: Viewer, list: ListName): number {
  const { organisation, role } = viewer
  if (!organisation) throw new Refusal('NOT_ALLOWED')
  if (list === 'insurers' && role !== 'coordinator') throw new Refusal('NOT_FOUND')
  return organisation.id
}

/** The facility that an own row is about; null for a coordinator; undefined where the row is somebody else's to keep. */
export function facilityOfRow(viewer: Viewer, number: string): number | null | undefined {
  if (viewer.role === 'coordinator') return null
  return viewer.facilities.find((facility) => listNumber(facility) === number)?.id
}

/** Until the end of the transaction nobody else writes into the list: a row that is not there yet cannot be locked. */
export async function lockList(tx: Tx, list: ListName, organisationId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${list} ${organisationId}`}, 0))`
}
