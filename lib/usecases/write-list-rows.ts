import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'
import { facilityOfRow, requireListKeeper } from './list-keeper'

type By = { now: Date; viewer: Viewer; list: ListName }
type Written = { row: InstitutionRow | InsurerRow; seen: number }

const tables = { institutions: Prisma.sql`institution_list_row`, insurers: Prisma.sql`insurer_list_row` }

/**
 * Many rows of one list in a few statements, each over the version that was seen; 0 where there was none. The list is
 * locked (`lockList`).
 * @throws Refusal STALE_VERSION, NOT_FOUND
 */
export async function writeListRows(tx: Tx, by: By, written: readonly Written[]): Promise<void> {
  const { now, viewer, list } = by
  const organisationId = requireListKeeper(viewer, list)
  const stamp = { organisationId, changedAt: now.toISOString(), changedById: viewer.accountId }
  const rows = written.map(({ row, seen }) => ({ ...row, ...stamp, version: seen + 1, ...facility(by, row) }))
  await forgetOwners(tx, organisationId, rows)
  const replaced = written.filter(({ seen }) => seen > 0)
  await removeListRows(
    tx,
    by,
    replaced.map(({ row, seen }) => ({ number: row.number, seen })),
  )
  const columns = JSON.stringify(rows.map(inColumns))
  const count = await tx.$executeRaw`
    INSERT INTO ${tables[list]}
    SELECT * FROM jsonb_populate_recordset(NULL::${tables[list]}, ${columns}::jsonb)
    ON CONFLICT (organisation_id, number) DO NOTHING`
  if (count !== written.length) throw new Refusal('STALE_VERSION')
}

/**
 * Takes many rows out of one list, each as it was seen.
 * @throws Refusal STALE_VERSION
 */
export async function removeListRows(
  tx: Tx,
  { viewer, list }: By,
  rows: readonly { number: string; seen: number }[],
): Promise<void> {
  if (rows.length === 0) return
  const organisationId = requireListKeeper(viewer, list)
  const count = await tx.$executeRaw`
    DELETE FROM ${tables[list]} AS kept
     USING jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (number text, seen int)
     WHERE kept.organisation_id = ${organisationId} AND kept.number = r.number AND kept.version = r.seen`
  if (count !== rows.length) throw new Refusal('STALE_VERSION')
}

function facility({ viewer, list }: By, { number }: { number: string }): { facilityId?: number | null } {
  if (list === 'insurers') return {}
  const facilityId = facilityOfRow(viewer, number)
  if (facilityId === undefined) throw new Refusal('NOT_FOUND')
  return { facilityId }
}

/** A facility may have changed its owner: one row of it is public, that of whom it belongs to now. */
async function forgetOwners(
  tx: Tx,
  organisationId: number,
  rows: readonly { facilityId?: number | null }[],
): Promise<void> {
  const facilities = rows.flatMap(({ facilityId }) => facilityId ?? [])
  if (facilities.length === 0) return
  const where = { facilityId: { in: facilities }, organisationId: { not: organisationId } }
  await tx.institutionListRow.updateMany({ where, data: { facilityId: null } })
}

/** postalCode → postal_code: the columns are the fields' names in the database's way of writing. */
function inColumns(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
}
