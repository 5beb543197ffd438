import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { listNumber } from '@/lib/domain/list/list-number'
import { Refusal } from '@/lib/domain/refusal'

export type ListRow = { list: 'institutions'; row: InstitutionRow } | { list: 'insurers'; row: InsurerRow }

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

/**
 * Writes one row over the version that was seen; 0 where there was none.
 * @throws Refusal STALE_VERSION, NOT_FOUND
 */
export async function writeListRow(
  tx: Tx,
  { now, viewer, seen, ...order }: ListRow & { now: Date; viewer: Viewer; seen: number },
): Promise<number> {
  const organisationId = requireListKeeper(viewer, order.list)
  const { number } = order.row
  const version = seen + 1
  const stamp = { version, changedAt: now, changedById: viewer.accountId }
  const key = { organisationId_number: { organisationId, number } }
  await lockList(tx, order.list, organisationId)
  if (order.list === 'insurers') {
    const there = await tx.insurerListRow.findUnique({ where: key, select: { version: true } })
    if ((there?.version ?? 0) !== seen) throw new Refusal('STALE_VERSION')
    const data = { ...order.row, ...stamp }
    await tx.insurerListRow.upsert({ where: key, create: { organisationId, ...data }, update: data })
    return version
  }
  const facilityId = facilityOfRow(viewer, number)
  if (facilityId === undefined) throw new Refusal('NOT_FOUND')
  const there = await tx.institutionListRow.findUnique({ where: key, select: { version: true } })
  if ((there?.version ?? 0) !== seen) throw new Refusal('STALE_VERSION')
  // A facility may have changed its owner: one row of it is public, that of whom it belongs to now.
  if (facilityId !== null) {
    const where = { facilityId, organisationId: { not: organisationId } }
    await tx.institutionListRow.updateMany({ where, data: { facilityId: null } })
  }
  const { registeredOn, revokedOn, ...row } = order.row
  const days = { registeredOn: dateOf(registeredOn), revokedOn: dateOf(revokedOn) }
  const data = { ...row, ...days, ...stamp, facilityId }
  await tx.institutionListRow.upsert({ where: key, create: { organisationId, ...data }, update: data })
  return version
}

/** A day of the list as the database keeps it. */
function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
