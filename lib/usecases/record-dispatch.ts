import type { LocalDate } from '@/lib/domain/date/jst'
import { Refusal } from '@/lib/domain/refusal'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Act, transact } from './transact'

export type PostDeed = 'printed' | 'dispatched' | 'undelivered'

/** What was handed back, on paper. */
const returned = ['HANDED_BACK', 'PUBLISHED', 'EFFECTIVE'] as const

/**
 * Paper goes back on paper (R-INS-11): printed, sent on a day, or come back as undelivered on a day. Only what the deed
 * fits is changed: sent is what was not sent yet (or came back), undelivered what was sent.
 * @returns how many were changed. @throws Refusal NOTHING_TO_DO
 */
export function recordDispatch(
  act: Act,
  { ids, deed, on }: { ids: readonly string[]; deed: PostDeed; on?: LocalDate },
): Promise<number> {
  return transact(act, async (tx) => {
    const where = { id: { in: [...ids] }, onPaper: true, status: { in: [...returned] } }
    const { count } = await tx.notice.updateMany({
      where: { ...where, ...before(deed) },
      data: after(act, deed, on),
    })
    if (count === 0) throw new Refusal('NOTHING_TO_DO')
    const subject = { type: 'notice', id: ids[0] ?? '' }
    return { subject, detail: { deed, on: on ?? null, ids: [...ids], count }, result: count }
  })
}

function before(deed: PostDeed): Prisma.NoticeWhereInput {
  if (deed === 'printed') return {}
  if (deed === 'undelivered') return { dispatchedOn: { not: null }, undeliveredOn: null }
  return { OR: [{ dispatchedOn: null }, { undeliveredOn: { not: null } }] }
}

function after(act: Act, deed: PostDeed, on?: LocalDate): Prisma.NoticeUncheckedUpdateManyInput {
  if (deed === 'printed') return { printedAt: act.now }
  const day = new Date(on ?? '')
  return deed === 'dispatched' ? { dispatchedOn: day, undeliveredOn: null } : { undeliveredOn: day }
}
