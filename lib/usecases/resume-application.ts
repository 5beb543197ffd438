import { changeApplicationStatus } from './change-application-status'
import { decideOnCase } from './decide-on-case'
import type { SeenCase } from './seen-case'
import { tellOfApplication } from './tell-of-application'
import type { Act } from './transact'

/** 再開する: back to the queue, where it keeps the place of its arrival. By a clerk, or by the nightly job on the day. */
export function resumeApplication(act: Act, seen: SeenCase): Promise<void> {
  return decideOnCase(act, seen, 'resume', async (tx, found, sendAfter) => {
    const together = { heldUntil: null }
    const { version } = await changeApplicationStatus(tx, act, found, 'resume', { together })
    const news = { template: 'application-resumed' as const, sendAfter }
    return { version, mailIds: await tellOfApplication(tx, act.now, found, news) }
  })
}
