import { db, type Tx } from '@/lib/adapters/db'
import { codeExpiry } from '@/lib/domain/device/code-life'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { readSetting } from '@/lib/queries/setting'
import { changeApplicationStatus } from './change-application-status'
import { decideOnCase } from './decide-on-case'
import { type DecisionNews, decisionNews } from './decision-news'
import { issueAndTell, tellWaiting } from './issue-and-tell'
import { publishedCodeFacility } from './published-code'
import type { FoundCase, SeenCase } from './seen-case'
import type { Act } from './transact'

/** What the clerk saw and decided on (R-CLK-2). */
export type Approval = SeenCase & { comment?: string }

/**
 * Approves an application. Institutions get their IDs and codes in the same transaction (D-2), and so do insurers
 * whose code is published; the others wait for the publish step of their run and are told so (R-INS-5).
 * @throws Refusal STALE_VERSION when the case has changed since it was seen, WRONG_STATUS when it is not to be decided.
 */
export function approveApplication(act: Act, { comment, ...seen }: Approval): Promise<void> {
  return decideOnCase(act, seen, 'approve', async (tx, { deviceCount, ...found }, sendAfter) => {
    if (deviceCount === null) throw new Refusal('NOT_FOUND')
    const together = { decidedAt: act.now }
    const approved = await changeApplicationStatus(tx, act, found, 'approve', { comment, together })
    const facilityId = await facilityOfDevices(tx, found)
    const told = { ...found, ...approved, deviceCount, sendAfter }
    const { version, mailIds } = facilityId
      ? await issueAndTell(tx, act, { ...told, facilityId })
      : { version: approved.version, mailIds: await tellWaiting(tx, act.now, told) }
    return { version, mailIds, detail: { deviceCount } }
  })
}

/** The mail that approving it now would send. */
export async function approvalNews(now: Date, id: string): Promise<DecisionNews> {
  const found = isUuid(id)
    ? await db.application.findUnique({ where: { id }, include: { facility: true } })
    : null
  if (!found || found.deviceCount === null) throw new Refusal('NOT_FOUND')
  return (await facilityOfDevices(db, found))
    ? decisionNews.approve(found.deviceCount, codeExpiry(now, await readSetting('code-days')))
    : decisionNews.approveWaiting(found.deviceCount)
}

/** Undefined for an insurer that is not published yet. */
async function facilityOfDevices(
  tx: Tx,
  { facility }: Pick<FoundCase, 'facility'>,
): Promise<number | undefined> {
  return facility.kind === 'INSURER' ? publishedCodeFacility(tx, facility.id) : facility.id
}
