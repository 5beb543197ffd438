import { changeNoticeStatus } from './change-notice-status'
import { readSeenNotice, type SeenVersion } from './seen-notice'
import { tellOfNotice } from './tell-of-notice'
import { type Act, transact } from './transact'

/** 却下する, a supervisor's decision, with the reason that the filer reads (R-CLK-4). */
export function rejectNotice(
  act: Act,
  { comment, ...seen }: SeenVersion & { comment: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readSeenNotice(tx, seen)
    const { version } = await changeNoticeStatus(tx, act, found, 'reject', { comment })
    await tellOfNotice(tx, act.now, found, 'notice-rejected', {})
    return { subject: { type: 'notice', id: found.id, version }, result: undefined }
  })
}
