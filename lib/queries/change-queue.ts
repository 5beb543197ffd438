import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import {
  type ChangeField,
  type ChangeValues,
  changeFields,
  readChangeValues,
} from '@/lib/domain/change-request/fields'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

/** So many that wait, and so many that were decided. */
export const mostChanges = 50

/** What waits for a decision first, oldest first; then what was decided last. */
export async function listChanges(viewer: Viewer) {
  requireStaff(viewer)
  const include = { insurer: { select: { name: true, code: true, prefecture: true } } }
  const [open, decided] = await Promise.all([
    db.changeRequest.findMany({
      where: { status: 'OPEN' },
      orderBy: { askedAt: 'asc' },
      take: mostChanges,
      include,
    }),
    db.changeRequest.findMany({
      where: { status: { not: 'OPEN' } },
      orderBy: [{ decidedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: mostChanges,
      include,
    }),
  ])
  return [...open, ...decided]
}

export type ChangeRow = Awaited<ReturnType<typeof listChanges>>[number]

export async function countOpenChanges(viewer: Viewer): Promise<number> {
  requireStaff(viewer)
  return db.changeRequest.count({ where: { status: 'OPEN' } })
}

export type ChangedField = {
  field: ChangeField
  before: string | null
  after: string
  /** The master's value today, where it is no longer what the insurer saw when it asked. */
  today: string | null
}

/** The whole case: what would change, who asks, which code stays. */
export async function findChange(viewer: Viewer, id: string) {
  requireStaff(viewer)
  if (!isUuid(id)) return null
  const request = await db.changeRequest.findUnique({ where: { id }, include: { insurer: true } })
  if (!request) return null
  const [people, code] = await Promise.all([
    db.account.findMany({
      where: { id: { in: [request.askedById, request.decidedById ?? request.askedById] } },
      select: { id: true, lastName: true, firstName: true, phone: true, email: true },
    }),
    db.insurerCode.findFirst({ where: { insurerId: request.insurerId, status: 'LIVE' } }),
  ])
  const person = (accountId: string | null) => people.find((each) => each.id === accountId) ?? null
  return {
    ...request,
    changes: changesOf(request.insurer, readChangeValues(request.before), readChangeValues(request.after)),
    askedBy: person(request.askedById),
    decidedBy: request.decidedById ? person(request.decidedById) : null,
    liveCode: code?.code ?? null,
  }
}

export type FoundChange = NonNullable<Awaited<ReturnType<typeof findChange>>>

function changesOf(
  insurer: Record<ChangeField, string | null>,
  before: ChangeValues,
  after: ChangeValues,
): ChangedField[] {
  return changeFields.flatMap((field) => {
    const wanted = after[field]
    const was = before[field] ?? null
    if (wanted === undefined || wanted === was) return []
    const today = insurer[field]
    return [{ field, before: was, after: wanted, today: today === was ? null : (today ?? '記載なし') }]
  })
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
