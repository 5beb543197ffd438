import { changeNoticeStatus } from './change-notice-status'
import { decideOnNotice } from './decide-on-notice'
import { decisionNews } from './decision-news'
import type { SeenVersion } from './seen-notice'
import { tellOfNotice } from './tell-of-notice'
import type { Act } from './transact'

/** 却下する, a supervisor's decision, with the reason that the filer reads (R-CLK-4). */
export function rejectNotice(
  act: Act,
  { comment, ...seen }: SeenVersion & { comment: string },
): Promise<void> {
  return decideOnNotice(act, seen, 'reject', async (tx, found, sendAfter) => {
    const { version } = await changeNoticeStatus(tx, act, found, 'reject', { comment })
    const news = { ...decisionNews.rejectNotice(), sendAfter }
    return { version, mailIds: await tellOfNotice(tx, act.now, found, news) }
  })
}
