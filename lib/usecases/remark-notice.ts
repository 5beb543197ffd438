import { remarkableStatuses } from '@/lib/domain/notice/remarkable'
import { Refusal } from '@/lib/domain/refusal'
import { renewClaim } from './claim-rows'
import { readSeenNotice, type SeenVersion } from './seen-notice'
import { type Act, transact } from './transact'

/** 備考, a box of the fund on the official form (R-INS-1). It makes a new version: others see that something changed. */
export function remarkNotice(
  act: Act,
  { remark, ...seen }: SeenVersion & { remark: string | null },
): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readSeenNotice(tx, act, seen)
    const written = await tx.notice.updateMany({
      where: { id: found.id, version: seen.version, status: { in: [...remarkableStatuses] } },
      data: { remark, version: { increment: 1 }, changedAt: act.now },
    })
    if (written.count !== 1) throw new Refusal('WRONG_STATUS')
    await renewClaim(act, 'notice', found.id, tx)
    const subject = { type: 'notice', id: found.id, version: seen.version + 1 }
    return { subject, detail: { before: found.remark, after: remark }, result: undefined }
  })
}
