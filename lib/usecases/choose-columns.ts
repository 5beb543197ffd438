import type { QueueColumn } from '@/lib/domain/application/queue-columns'
import { type Act, transact } from './transact'

/** Which columns this person sees in the queues, on whatever computer. */
export function chooseColumns(act: Act, columns: readonly QueueColumn[]): Promise<void> {
  return transact(act, async (tx) => {
    const accountId = act.actor.accountId ?? ''
    const chosen = { columns: [...columns], ownColumns: true }
    await tx.deskPreference.upsert({ where: { accountId }, create: { accountId, ...chosen }, update: chosen })
    return {
      subject: { type: 'account', id: accountId },
      detail: { columns: [...columns] },
      result: undefined,
    }
  })
}
