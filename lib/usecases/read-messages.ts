import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { readForMessage } from './send-message'
import { type Act, transact } from './transact'

/** Marks what the other side wrote as read, once; staff who only look on (監査担当) mark nothing. */
export async function readMessages(act: Act, viewer: Viewer, applicationId: string): Promise<void> {
  const fromStaff = !isReviewer(viewer.role)
  const unread = { applicationId, fromStaff, readAt: null }
  if ((await db.message.count({ where: unread })) === 0) return
  await transact(act, async (tx) => {
    const { version } = await readForMessage(tx, viewer, applicationId)
    const { count } = await tx.message.updateMany({ where: unread, data: { readAt: act.now } })
    return {
      subject: { type: 'application', id: applicationId, version },
      detail: { count },
      result: undefined,
    }
  })
}
