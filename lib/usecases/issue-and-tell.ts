import type { Tx } from '@/lib/adapters/db'
import { formatInstant } from '@/lib/domain/date/wareki'
import { codeExpiry } from '@/lib/domain/device/code-life'
import type { SeenApplication } from './change-application-status'
import { issueDevices } from './issue-devices'
import { tellOfApplication } from './tell-of-application'
import type { Act } from './transact'

type Told = { id: string; deviceCount: number }

/** `facilityId` is what the devices hang on: the facility, or the code of an insurer (D-1). */
export async function issueAndTell(
  tx: Tx,
  act: Act,
  approved: SeenApplication & Told & { facilityId: number },
): Promise<void> {
  await issueDevices(tx, act, approved)
  await tell(tx, act.now, approved, { template: 'application-approved', when: codeExpiry(act.now) })
}

/** R-INS-5: approved, and the IDs follow when the run of the insurer is published. */
export async function tellWaiting(tx: Tx, now: Date, approved: Told): Promise<void> {
  await tell(tx, now, approved, { template: 'application-waiting' })
}

type News = { template: 'application-approved'; when: Date } | { template: 'application-waiting' }

async function tell(tx: Tx, now: Date, approved: Told, news: News): Promise<void> {
  const application = await tx.application.findUniqueOrThrow({ where: { id: approved.id } })
  const when: Record<string, string> =
    news.template === 'application-approved'
      ? { validUntil: formatInstant(news.when) }
      : { when: '導入届を処理した月の翌月10日まで' }
  const values = { deviceCount: String(approved.deviceCount), ...when }
  await tellOfApplication(tx, now, application, news.template, values)
}
