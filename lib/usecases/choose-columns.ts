import type { QueueColumn } from '@/lib/domain/application/queue-columns'
import type { NoticeColumn } from '@/lib/domain/notice/notice-columns'
import { type Act, transact } from './transact'

export type ChosenColumns =
  | { list: 'queue'; columns: readonly QueueColumn[] }
  | { list: 'notices'; columns: readonly NoticeColumn[] }

/** Which columns this person sees in the queues, or in the lists of notices, on whatever computer. */
export function chooseColumns(act: Act, { list, columns }: ChosenColumns): Promise<void> {
  return transact(act, async (tx) => {
    const accountId = act.actor.accountId ?? ''
    const chosen =
      list === 'queue'
        ? { columns: [...columns], ownColumns: true }
        : { noticeColumns: [...columns], ownNoticeColumns: true }
    await tx.deskPreference.upsert({ where: { accountId }, create: { accountId, ...chosen }, update: chosen })
    return {
      subject: { type: 'account', id: accountId },
      detail: { list, columns: [...columns] },
      result: undefined,
    }
  })
}
