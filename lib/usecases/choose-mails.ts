import type { Viewer } from '@/lib/adapters/session'
import { type Act, transact } from './transact'

/** R-APP-8: mail about every change is on, until the person switches it off for themselves. */
export function chooseMails(act: Act, viewer: Viewer, mailsChanges: boolean): Promise<void> {
  return transact(act, async (tx) => {
    await tx.account.update({ where: { id: viewer.accountId }, data: { mailsChanges } })
    return { subject: { type: 'account', id: viewer.accountId }, detail: { mailsChanges }, result: undefined }
  })
}
