import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { endSessions } from './end-sessions'
import { type Act, transact } from './transact'

/** Signs out one device of one's own. @throws Refusal NOT_FOUND when it is nobody's or somebody else's. */
export function endOwnSession(act: Act, viewer: Viewer, id: string): Promise<void> {
  return transact(act, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { tokenHash: id, accountId: viewer.accountId, endedAt: null },
      data: { endedAt: act.now },
    })
    if (count !== 1) throw new Refusal('NOT_FOUND')
    return { subject: { type: 'account', id: viewer.accountId }, result: undefined }
  })
}

/** 「ほかのすべての端末からログアウトする」 (R-REG-10). */
export function endOtherSessions(act: Act, viewer: Viewer): Promise<void> {
  return transact(act, async (tx) => {
    const ended = await endSessions(tx, act.now, viewer.accountId, viewer.sessionHash)
    return { subject: { type: 'account', id: viewer.accountId }, detail: { ended }, result: undefined }
  })
}
