import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { MembershipRole } from '@/lib/domain/account/membership-role'
import type { MembershipStatus } from '@/lib/domain/account/status'

export type OwnPlace = {
  id: number
  name: string
  role: MembershipRole
  status: Exclude<MembershipStatus, 'LEFT'>
  current: boolean
}

/** Every organisation that the person belongs to, asks to join or is invited to (R-REG-8). */
export async function listOwnPlaces(viewer: Viewer): Promise<OwnPlace[]> {
  const rows = await db.membership.findMany({
    where: { accountId: viewer.accountId, status: { not: 'LEFT' } },
    select: { role: true, status: true, organisation: { select: { id: true, name: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ role, status, organisation }) => ({
    ...organisation,
    role,
    status: status as OwnPlace['status'],
    current: organisation.id === viewer.organisation?.id,
  }))
}

/** How many people wait for this 管理者 to let them in; nobody else is told (R-REG-11). */
export async function countAsking(viewer: Viewer): Promise<number> {
  const organisationId = viewer.organisation?.id ?? -1
  const { accountId } = viewer
  const where = { organisationId, accountId, status: 'MEMBER', role: 'MANAGER' } as const
  if ((await db.membership.count({ where })) === 0) return 0
  return db.membership.count({ where: { organisationId, status: 'ASKED' } })
}

/** What an application shows once the fund has looked at it. */
const verified = ['APPROVED', 'ISSUED', 'ENDED'] as const

/**
 * The institutions of the viewer's organisation. Codes are public, so an impostor may have come first: before an
 * application was approved nothing but the master's public name is shown beside what the person typed (R-REG-11).
 */
export async function readOrganisation(viewer: Viewer) {
  const organisationId = viewer.organisation?.id ?? -1
  const facilities = await db.facility.findMany({
    where: { organisationId },
    select: {
      ...{ id: true, kind: true, prefecture: true, code: true, name: true, closedAt: true },
      ...{ nameKana: true, postalCode: true, address: true, phone: true },
      applications: { where: { status: { in: [...verified] } }, select: { id: true }, take: 1 },
    },
    orderBy: { id: 'asc' },
  })
  return facilities.map(({ nameKana, postalCode, address, phone, applications, ...known }) => ({
    ...known,
    details: applications.length > 0 ? { nameKana, postalCode, address, phone } : null,
  }))
}

export type OwnFacility = Awaited<ReturnType<typeof readOrganisation>>[number]
