import { changeNoticeStatus } from './change-notice-status'
import { refuseClaimed } from './claim-rows'
import { lockPaper } from './lock-paper'
import type { SeenVersion } from './seen-notice'
import { type Act, transact } from './transact'

/**
 * A clerk takes back what was filed from paper: entered wrongly, or on a letter of the insurer (R-INS-11). The record
 * and its scan stay; nobody is mailed, since paper has no filer on the portal.
 * @throws Refusal NOT_FOUND also for a notice that was filed online; STALE_VERSION, WRONG_STATUS;
 * CLAIMED when it is a colleague's.
 */
export function withdrawPaper(
  act: Act,
  { comment, ...seen }: SeenVersion & { comment: string },
): Promise<void> {
  return transact(act, async (tx) => {
    const paper = await lockPaper(tx, seen)
    refuseClaimed(act, paper)
    const { version } = await changeNoticeStatus(tx, act, paper, 'withdraw', { comment })
    return { subject: { type: 'notice', id: paper.id, version }, result: undefined }
  })
}
