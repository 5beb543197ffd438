import type { Viewer } from '@/lib/adapters/session'
import { type NoticeAnswers, pickAnswers } from '@/lib/domain/notice/fields'
import { correct, readRequests } from '@/lib/domain/notice/requests'
import { Refusal } from '@/lib/domain/refusal'
import { lockOwnNotice } from './own-notice'
import { type Act, transact } from './transact'

/**
 * Keeps what was typed, right or wrong (R-ALL-1): the whole of a draft, or what a clerk asked to mend (R-INS-15).
 * Whatever else was sent, the fund's boxes too, is not looked at (R-INS-1).
 * @param version what the person had before them; none from a page that was opened for this one answer.
 * @throws Refusal STALE_VERSION when it was changed in another tab or by somebody else; WRONG_STATUS once it is filed.
 */
export function saveNotice(
  act: Act,
  viewer: Viewer,
  { id, version, typed }: { id: string; version?: number; typed: NoticeAnswers },
): Promise<void> {
  return transact(act, async (tx) => {
    const notice = await lockOwnNotice(tx, viewer, id)
    const draft = notice.status === 'DRAFT'
    if (!draft && notice.status !== 'SENT_BACK') throw new Refusal('WRONG_STATUS')
    if (version !== undefined && version !== notice.version) throw new Refusal('STALE_VERSION')
    const picked = pickAnswers(notice.kind, typed)
    const kept = draft
      ? { answers: { ...notice.answers, ...picked } }
      : correct(notice.kind, readRequests(notice.requests), notice.answers, picked)
    await tx.notice.update({
      where: { id },
      data: { ...kept, version: { increment: 1 }, changedAt: act.now },
    })
    return {
      subject: { type: 'notice', id, version: notice.version + 1 },
      detail: { fields: Object.keys(picked) },
      result: undefined,
    }
  })
}
