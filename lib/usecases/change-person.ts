import type { Viewer } from '@/lib/adapters/session'
import type { PersonChange } from '@/lib/domain/account/person-schema'
import { type Act, transact } from './transact'

export function changePerson(act: Act, viewer: Viewer, change: PersonChange): Promise<void> {
  return transact(act, async (tx) => {
    await tx.account.update({ where: { id: viewer.accountId }, data: change })
    return { subject: { type: 'account', id: viewer.accountId }, result: undefined }
  })
}
