import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { parseInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { addressWithPrefecture } from '@/lib/domain/facility/master-address'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import type { ListName } from '@/lib/domain/list/columns'
import { listNumber } from '@/lib/domain/list/list-number'
import { type WrittenRow, writtenRow } from '@/lib/domain/list/written-row'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
import { asInstitutionRow, listInsurerRows } from './list-rows'

export type OpenedRow = {
  /** 0 where the row is not in the list yet. */
  version: number
  row: WrittenRow
  /** What the institution itself says, where it is another's list (R-LST-4). */
  theirs: WrittenRow | null
}

/** The row of a number in the viewer's own list: as it is kept, or as it can be known beforehand; null: not theirs. */
export async function openListRow(viewer: Viewer, list: ListName, number: string): Promise<OpenedRow | null> {
  if (list === 'insurers') return viewer.role === 'coordinator' ? openInsurer(viewer, number) : null
  const own = viewer.facilities.find((facility) => listNumber(facility) === number)
  if (viewer.role !== 'coordinator' && !own) return null
  const parts = parseInstitutionNumber(number)
  if (!parts) return null
  const [kept, published] = await Promise.all([
    db.institutionListRow.findUnique({
      where: { organisationId_number: { organisationId: viewer.organisation?.id ?? -1, number } },
    }),
    viewer.role === 'coordinator' ? findPublished(number) : null,
  ])
  const theirs = published && writtenRow(published)
  if (kept) return { ...opened(asInstitutionRow(kept)), theirs }
  const { prefecture, code } = parts
  const known =
    theirs ?? (await fromMaster({ prefecture, code, kind: own ? { equals: own.kind } : { not: 'INSURER' } }))
  return { version: 0, row: { ...known, number }, theirs }
}

/** The public row of an institution: its own, as long as it is open and its own. */
async function findPublished(number: string) {
  const row = await db.institutionListRow.findFirst({
    where: { number, facility: { closedAt: null } },
    include: { facility: { select: { organisationId: true } } },
  })
  if (!row || row.facility?.organisationId !== row.organisationId) return null
  const { facility: _, ...kept } = row
  return asInstitutionRow(kept)
}

async function openInsurer(viewer: Viewer, number: string): Promise<OpenedRow | null> {
  const parts = splitInsurerNumber(number)
  if (!parts || parts.printed !== number) return null
  const kept = (await listInsurerRows(viewer)).find((row) => row.number === number)
  if (kept) return { ...opened(kept), theirs: null }
  const known = await fromMaster({ code: parts.key, kind: { equals: 'INSURER' } })
  return { version: 0, row: { ...known, number }, theirs: null }
}

function opened({
  version,
  changedAt: _,
  ...row
}: Parameters<typeof writtenRow>[0] & { version: number; changedAt: Date }) {
  return { version, row: writtenRow(row) }
}

type MasterKey = {
  prefecture?: string
  code: string
  kind: { equals: 'INSURER' } | { not: 'INSURER' } | { equals: Viewer['facilities'][number]['kind'] }
}

/** D-10: the master keeps addresses as published; the list wants the prefecture in front. */
async function fromMaster(where: MasterKey): Promise<WrittenRow> {
  const facility = await db.facility.findFirst({
    where: { ...where, closedAt: null },
    orderBy: { id: 'asc' },
  })
  if (!facility) return {}
  const { name, postalCode, address, phone, prefecture } = facility
  return {
    name,
    postalCode: postalCode ? formatPostalCode(postalCode) : '',
    address: address ? addressWithPrefecture(prefecture, address) : '',
    phone: phone ? formatPhone(phone) : '',
  }
}
