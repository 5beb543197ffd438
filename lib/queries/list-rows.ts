import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import type { InstitutionListRow } from '@/lib/generated/prisma/client'

type Kept<Row> = Row & { version: number; changedAt: Date }

/** The rows of the viewer's own 実施機関一覧表, by number. */
export async function listInstitutionRows(viewer: Viewer, client: Tx = db): Promise<Kept<InstitutionRow>[]> {
  if (!viewer.organisation) return []
  const rows = await client.institutionListRow.findMany({
    where: { organisationId: viewer.organisation.id },
    orderBy: { number: 'asc' },
  })
  return rows.map(asInstitutionRow)
}

/** The rows of the viewer's own 委託元保険者一覧表, by number. */
export async function listInsurerRows(viewer: Viewer, client: Tx = db): Promise<Kept<InsurerRow>[]> {
  if (!viewer.organisation) return []
  const rows = await client.insurerListRow.findMany({
    where: { organisationId: viewer.organisation.id },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ organisationId: _, changedById: __, ...row }) => row)
}

/** The rows of either list. */
export function listRows(viewer: Viewer, list: ListName, client: Tx = db) {
  return list === 'institutions' ? listInstitutionRows(viewer, client) : listInsurerRows(viewer, client)
}

export function asInstitutionRow(kept: InstitutionListRow): Kept<InstitutionRow> {
  const { organisationId: _, facilityId: __, changedById: ___, ...more } = kept
  const { searchKey: ____, registeredOn, revokedOn, ...row } = more
  return { ...row, registeredOn: dayOf(registeredOn), revokedOn: dayOf(revokedOn) }
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
