import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { citableStatuses } from '@/lib/domain/application/citation'
import { reopenedFields } from '@/lib/domain/application/field-request'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { lockEditableApplication } from './editable-application'
import { requestsOf } from './save-answers'
import { type Act, transact } from './transact'

/**
 * R-VER-4: an insurer cites the 導入届 that the portal itself returned, and attaches nothing. Null takes the citation
 * back, so that a file can be attached.
 * @throws Refusal NOT_FOUND for a notice of somebody else, or one that was not returned.
 */
export function citeNotice(act: Act, viewer: Viewer, id: string, noticeId: string | null): Promise<void> {
  return transact(act, async (tx) => {
    const application = await lockEditableApplication(tx, viewer, id)
    const { status, facility, version } = application
    if (facility.kind !== 'INSURER') throw new Refusal('NOT_ALLOWED')
    if (status === 'SENT_BACK' && !reopenedFields(requestsOf(application)).includes('notice'))
      throw new Refusal('WRONG_STATUS')
    if (noticeId !== null) await requireReturned(tx, viewer, noticeId)
    const changed = { version: { increment: 1 }, changedAt: act.now, changedById: viewer.accountId }
    await tx.application.update({ where: { id }, data: { citedNoticeId: noticeId, ...changed } })
    const subject = { type: 'application', id, version: version + 1 }
    return { subject, detail: { noticeId }, result: undefined }
  })
}

async function requireReturned(tx: Tx, viewer: Viewer, noticeId: string): Promise<void> {
  const organisationId = viewer.organisation?.id
  if (!isUuid(noticeId) || organisationId === undefined) throw new Refusal('NOT_FOUND')
  const found = await tx.notice.count({
    where: {
      id: noticeId,
      kind: 'INTRODUCTION',
      status: { in: [...citableStatuses] },
      insurer: { organisationId },
    },
  })
  if (found === 0) throw new Refusal('NOT_FOUND')
}
