import { type Act, transact } from './transact'

/** Whether this person gets the mail of the morning; on until they switch it off. */
export function chooseDigest(act: Act, dailyDigest: boolean): Promise<void> {
  return transact(act, async (tx) => {
    const accountId = act.actor.accountId ?? ''
    await tx.deskPreference.upsert({
      where: { accountId },
      create: { accountId, columns: [], dailyDigest },
      update: { dailyDigest },
    })
    return { subject: { type: 'account', id: accountId }, detail: { dailyDigest }, result: undefined }
  })
}
