import type { Viewer } from '@/lib/adapters/session'
import { type Act, transact } from './transact'

/** The person is still there: the idle time starts again. The absolute limit stays. */
export function extendSession(act: Act, viewer: Viewer): Promise<void> {
  return transact(act, async (tx) => {
    await tx.session.updateMany({
      where: { tokenHash: viewer.sessionHash, endedAt: null },
      data: { lastSeenAt: act.now },
    })
    return { subject: { type: 'account', id: viewer.accountId }, result: undefined }
  })
}
