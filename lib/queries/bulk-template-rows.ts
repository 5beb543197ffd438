import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { jstDate } from '@/lib/domain/date/jst'
import { type NoticeAnswers, pickAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { prefilledAnswers } from '@/lib/domain/notice/prefill'

/** What 作成する would fill in, for every insurer that could file such a notice now (R-INS-4). */
export async function readTemplateRows(viewer: Viewer, kind: NoticeKind): Promise<NoticeAnswers[]> {
  const associationId = viewer.organisation?.id ?? -1
  const insurers = await db.facility.findMany({
    where: {
      closedAt: null,
      mandates: { some: { associationId, revokedAt: null } },
      insurerCodes: kind === 'ABOLITION' ? { some: { status: 'LIVE' } } : { none: { status: 'LIVE' } },
      notices: { none: { status: { in: ['RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'] } } },
    },
    orderBy: { code: 'asc' },
    take: 5_000,
    include: {
      insurerCodes: { where: { status: 'LIVE' }, select: { code: true } },
      notices: {
        where: { filerOrganisationId: associationId, status: { not: 'DRAFT' } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { kind: true, answers: true },
      },
    },
  })
  const today = jstDate(viewer.now)
  return insurers.map(({ insurerCodes, notices: [last], ...master }) => {
    const typed = last ? pickAnswers(last.kind, last.answers as NoticeAnswers) : {}
    return prefilledAnswers(kind, { master, last: typed, today, code: insurerCodes[0]?.code ?? null })
  })
}
