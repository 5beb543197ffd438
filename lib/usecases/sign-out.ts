import { type Act, transact } from './transact'

export function signOut(act: Act, sessionHash: string): Promise<void> {
  return transact(act, async (tx) => {
    await tx.session.update({ where: { tokenHash: sessionHash }, data: { endedAt: act.now } })
    return { subject: { type: 'account', id: act.actor.accountId ?? '' }, result: undefined }
  })
}
