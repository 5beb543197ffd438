import { store } from '@/lib/adapters/storage/open-store'
import { jstDate } from '@/lib/domain/date/jst'
import { Refusal } from '@/lib/domain/refusal'
import { lockPaper } from './lock-paper'
import type { SeenVersion } from './seen-notice'
import { type Act, transact } from './transact'

/**
 * A paper that should not have been entered, the wrong insurer or twice, goes before it is filed: its row, its timeline
 * and its scan. What it was, whose and why it went stays in the log (R-INS-11, R-CLK-8).
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, STALE_VERSION; WRONG_STATUS once it is filed: then it is withdrawn.
 */
export async function discardPaper(
  act: Act,
  { comment, ...seen }: SeenVersion & { comment: string },
): Promise<void> {
  if (act.actor.role !== 'clerk') throw new Refusal('NOT_ALLOWED')
  const scanKey = await transact(act, async (tx) => {
    const { id, version, status, kind, insurerId, arrivedAt, scanSha256, scanKey } = await lockPaper(tx, seen)
    if (status !== 'DRAFT') throw new Refusal('WRONG_STATUS')
    await tx.noticeEvent.deleteMany({ where: { noticeId: id } })
    await tx.notice.delete({ where: { id } })
    const detail = { kind, insurerId, arrivedOn: jstDate(arrivedAt), sha256: scanSha256, reason: comment }
    return { subject: { type: 'notice', id, version }, detail, result: scanKey }
  })
  if (scanKey) await store().remove(scanKey)
}
