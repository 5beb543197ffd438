import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { UploadType } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

/** So many that wait, and so many that were decided. */
export const mostRescues = 50

/** What waits for a decision first, oldest first; then what was decided last. */
export async function listRescues(viewer: Viewer) {
  requireStaff(viewer)
  const [open, decided] = await Promise.all([
    db.rescue.findMany({ where: { status: 'OPEN' }, orderBy: { enteredAt: 'asc' }, take: mostRescues }),
    db.rescue.findMany({
      where: { status: { not: 'OPEN' } },
      orderBy: { decidedAt: 'desc' },
      take: mostRescues,
    }),
  ])
  return withNames([...open, ...decided])
}

export type RescueRow = Awaited<ReturnType<typeof listRescues>>[number]

async function withNames<R extends { organisationId: number }>(rows: R[]) {
  const ids = rows.map(({ organisationId }) => organisationId)
  const organisations = await db.organisation.findMany({ where: { id: { in: ids } } })
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, organisation: names.get(row.organisationId) ?? '' }))
}

/** The whole case: the institution, who is still there, the document, who entered and who decided. */
export async function findRescue(viewer: Viewer, id: string) {
  requireStaff(viewer)
  if (!isUuid(id)) return null
  const rescue = await db.rescue.findUnique({ where: { id } })
  if (!rescue) return null
  const [organisation, staff] = await Promise.all([
    db.organisation.findUniqueOrThrow({
      where: { id: rescue.organisationId },
      include: {
        facilities: true,
        memberships: {
          where: { status: { in: ['MEMBER', 'ASKED'] } },
          include: { account: { select: { lastName: true, firstName: true, status: true } } },
          orderBy: { id: 'asc' },
        },
      },
    }),
    db.account.findMany({
      where: { id: { in: [rescue.enteredById, rescue.decidedById ?? rescue.enteredById] } },
      select: { id: true, lastName: true, firstName: true },
    }),
  ])
  const nameOf = (accountId: string | null) => {
    const found = staff.find((person) => person.id === accountId)
    return found ? `${found.lastName} ${found.firstName}` : null
  }
  return {
    ...rescue,
    fileType: rescue.fileType as UploadType,
    size: Number(rescue.size),
    organisation: organisation.name,
    facilities: organisation.facilities,
    people: organisation.memberships,
    enteredBy: nameOf(rescue.enteredById) ?? '',
    decidedBy: nameOf(rescue.decidedById),
    ownEntry: rescue.enteredById === viewer.accountId,
  }
}

export type RescueCase = NonNullable<Awaited<ReturnType<typeof findRescue>>>

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
