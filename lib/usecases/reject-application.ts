import { changeApplicationStatus } from './change-application-status'
import { decideOnCase } from './decide-on-case'
import { decisionNews } from './decision-news'
import type { SeenCase } from './seen-case'
import { tellOfApplication } from './tell-of-application'
import type { Act } from './transact'

/** 却下する, with the reason that the applicant reads (R-CLK-4). */
export function rejectApplication(
  act: Act,
  { comment, ...seen }: SeenCase & { comment: string },
): Promise<void> {
  return decideOnCase(act, seen, 'reject', async (tx, found, sendAfter) => {
    const together = { decidedAt: act.now, heldUntil: null }
    const { version } = await changeApplicationStatus(tx, act, found, 'reject', { comment, together })
    const news = { ...decisionNews.reject(), sendAfter }
    return { version, mailIds: await tellOfApplication(tx, act.now, found, news) }
  })
}
