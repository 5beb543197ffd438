import type { Viewer } from '@/lib/adapters/session'
import { addressProposal } from '@/lib/domain/notice/answers'
import { Refusal } from '@/lib/domain/refusal'
import { lockOwnNotice } from './own-notice'
import { type Act, transact } from './transact'

/**
 * R-INS-3: the person's decision about the 所在地 as the 作成要領 writes it. What was decided holds for this very
 * address; another one is asked about again.
 */
export function decideAddress(
  act: Act,
  viewer: Viewer,
  { id, rewrite }: { id: string; rewrite: boolean },
): Promise<void> {
  return transact(act, async (tx) => {
    const notice = await lockOwnNotice(tx, viewer, id)
    if (notice.status !== 'DRAFT' && notice.status !== 'SENT_BACK') throw new Refusal('WRONG_STATUS')
    const proposal = addressProposal(notice.answers)
    const decided = !proposal
      ? {}
      : rewrite
        ? { address: proposal.after, addressKept: '' }
        : { addressKept: proposal.before }
    const answers = { ...notice.answers, ...decided }
    await tx.notice.update({
      where: { id },
      data: { answers, version: { increment: 1 }, changedAt: act.now },
    })
    const subject = { type: 'notice', id, version: notice.version + 1 }
    return { subject, detail: { addressRewritten: rewrite }, result: undefined }
  })
}
