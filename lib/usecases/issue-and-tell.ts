import type { Tx } from '@/lib/adapters/db'
import { codeExpiry } from '@/lib/domain/device/code-life'
import type { SeenApplication } from './change-application-status'
import { type DecisionNews, decisionNews } from './decision-news'
import { issueDevices } from './issue-devices'
import { tellOfApplication } from './tell-of-application'
import type { Act } from './transact'

type Told = {
  id: string
  organisationId: number
  receiptNumber: string | null
  deviceCount: number
  sendAfter?: Date
}

/**
 * `facilityId` is what the devices hang on: the facility, or the code of an insurer (D-1).
 * @returns the version after it, and the mails.
 */
export async function issueAndTell(
  tx: Tx,
  act: Act,
  approved: SeenApplication & Told & { facilityId: number; codeDays: number },
): Promise<{ version: number; mailIds: string[] }> {
  const { version } = await issueDevices(tx, act, approved)
  const news = decisionNews.approve(approved.deviceCount, codeExpiry(act.now, approved.codeDays))
  return { version, mailIds: await tell(tx, act.now, approved, news) }
}

/** R-INS-5: approved, and the IDs follow when the run of the insurer is published. */
export async function tellWaiting(tx: Tx, now: Date, approved: Told): Promise<string[]> {
  return await tell(tx, now, approved, decisionNews.approveWaiting(approved.deviceCount))
}

function tell(tx: Tx, now: Date, approved: Told, news: DecisionNews): Promise<string[]> {
  return tellOfApplication(tx, now, approved, { ...news, sendAfter: approved.sendAfter })
}
