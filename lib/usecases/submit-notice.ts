import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { fileNotice } from './file-notice'
import { lockOwnNotice } from './own-notice'
import { tellNoticeReceived } from './tell-notice-received'
import { type Act, transact } from './transact'

/**
 * Files the notice (R-INS-5): receipt number, arrival, run, timeline and mail in one transaction. Filing one that
 * was already filed gives its receipt number again, so that ten clicks make one notice.
 * @throws ProblemsFound when something is missing or wrong, or when the insurer has another notice under way.
 */
export function submitNotice(act: Act, viewer: Viewer, id: string): Promise<{ receiptNumber: string }> {
  return transact(act, async (tx) => {
    const notice = await lockOwnNotice(tx, viewer, id)
    const subject = { type: 'notice', id, version: notice.version }
    if (notice.receiptNumber) {
      return { subject, detail: { again: true }, result: { receiptNumber: notice.receiptNumber } }
    }
    if (notice.status !== 'DRAFT') throw new Refusal('WRONG_STATUS')
    const filed = await fileNotice(tx, act, notice)
    await tellNoticeReceived(tx, act, viewer, { ...notice, ...filed })
    const { receiptNumber, runMonth, version } = filed
    return {
      subject: { ...subject, version },
      detail: { receiptNumber, runMonth },
      result: { receiptNumber },
    }
  })
}
