import { cache } from 'react'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { withoutUndone } from '@/lib/domain/desk/without-undone'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { readRequests } from '@/lib/domain/notice/requests'
import { isUuid } from '@/lib/domain/uuid'
import { actsAsFiler } from './may-file-for'
import { visibleNotices } from './own-notices'

/** One notice of the viewer's organisation with everything its pages show; null is "not yours or not there". */
export const findOwnNotice = cache(async (viewer: Viewer, id: string) => {
  if (!isUuid(id) || !viewer.organisation) return null
  const found = await db.notice.findFirst({
    where: { id, ...visibleNotices(viewer) },
    include: {
      insurer: true,
      code: true,
      abolishedCode: true,
      events: { orderBy: { id: 'desc' } },
    },
  })
  if (!found) return null
  const { answers, requests, ...rest } = found
  return {
    ...rest,
    answers: answers as NoticeAnswers,
    requests: readRequests(requests),
    events: withoutUndone(found.events),
    /** Filed by an association or a clerk, it can be read, not changed. */
    own: await actsAsFiler(viewer, found),
  }
})

export type OwnNotice = NonNullable<Awaited<ReturnType<typeof findOwnNotice>>>
