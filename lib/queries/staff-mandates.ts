import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { insurerKey } from '@/lib/domain/notice/paper-schema'
import { Refusal } from '@/lib/domain/refusal'

/** So many of the newest; all of one insurer. */
export const newestMandates = 20
const most = 100

const shown = {
  ...{ id: true, grantedAt: true, paperOn: true, revokedAt: true, revokedPaperOn: true },
  association: { select: { name: true } },
  insurer: { select: { name: true, code: true } },
} as const

/** The mandates of one insurer, by the number as it was typed, those in force first; without one the newest of all. */
export function listMandates(viewer: Viewer, number: string) {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  if (number.trim() === '') {
    return db.mandate.findMany({ orderBy: { id: 'desc' }, take: newestMandates, select: shown })
  }
  return db.mandate.findMany({
    where: { insurer: { kind: 'INSURER', code: insurerKey(number) ?? '' } },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: most,
    select: shown,
  })
}

/** One that still holds. */
export function findLiveMandate(viewer: Viewer, id: string) {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  if (!/^[1-9]\d{0,8}$/.test(id)) return null
  return db.mandate.findFirst({ where: { id: Number(id), revokedAt: null }, select: shown })
}
