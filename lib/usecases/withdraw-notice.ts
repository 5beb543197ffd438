import type { Viewer } from '@/lib/adapters/session'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { env } from '@/lib/env'
import { changeNoticeStatus } from './change-notice-status'
import { lockOwnNotice } from './own-notice'
import { queueMail } from './queue-mail'
import { type Act, transact } from './transact'

/** The filer takes the notice back before it is confirmed; what was filed stays on record. */
export function withdrawNotice(
  act: Act,
  viewer: Viewer,
  { id, comment }: { id: string; comment?: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const notice = await lockOwnNotice(tx, viewer, id)
    const withdrawn = await changeNoticeStatus(tx, act, notice, 'withdraw', { comment })
    await queueMail(tx, act.now, {
      template: 'notice-withdrawn',
      to: viewer.email,
      toName: viewer.name,
      values: {
        name: viewer.name,
        receiptNumber: notice.receiptNumber ?? '',
        kind: noticeKindLabels[notice.kind],
        link: `${env().APP_URL}/notices/${id}`,
      },
    })
    return { subject: { type: 'notice', id, version: withdrawn.version }, result: undefined }
  })
}
