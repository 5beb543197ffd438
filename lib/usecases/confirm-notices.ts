import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Verdict } from '@/lib/domain/month/judge'
import { runStepFacts } from '@/lib/domain/month/step'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { noticeBefore } from './decide-on-notice'
import { recordDecision } from './record-decision'
import { decideOn } from './run-step/decide-on'
import { readChosen } from './run-step/read-notices'
import type { ChosenNotice } from './start-step'
import type { Act } from './transact'

export type NoticeResult = Verdict & { id: string }

type Asking = Pick<Viewer, 'role'>

/**
 * 確認 of chosen notices (R-INS-7), at once: each is judged by itself, and one that does not fit does not hold up the
 * others. They were looked at before, row by row, so there is nothing to undo (decision 0036).
 * @throws Refusal NOT_ALLOWED.
 */
export async function confirmNotices(
  act: Act,
  viewer: Asking,
  chosen: readonly ChosenNotice[],
): Promise<NoticeResult[]> {
  refuseOthers(viewer)
  const known = chosen.filter(({ id }) => isUuid(id))
  return await db.$transaction((tx) => confirmAsSeen(tx, act, known), limits)
}

/** 確認 of one notice with one press, which can be undone for thirty seconds (R-CLK-4). @throws Refusal NOT_ALLOWED. */
export async function confirmNotice(act: Act, viewer: Asking, seen: ChosenNotice): Promise<NoticeResult> {
  refuseOthers(viewer)
  if (!isUuid(seen.id)) throw new Refusal('NOT_FOUND')
  return await db.$transaction(async (tx) => {
    const found = await tx.notice.findUnique({ where: { id: seen.id } })
    const [confirmed] = await confirmAsSeen(tx, act, [seen])
    if (!found || !confirmed) throw new Refusal('NOT_FOUND')
    // Confirmed in the version that was read: nobody changed it in between.
    if (confirmed.result === 'done' && found.version === seen.version)
      await recordDecision(tx, act, {
        ...{ about: { noticeId: seen.id }, version: seen.version + 1, action: 'confirm' },
        ...{ before: noticeBefore(found), mailIds: [] },
      })
    return confirmed
  }, limits)
}

function refuseOthers({ role }: Asking): void {
  if (!runStepFacts.confirm.by.includes(role)) throw new Refusal('NOT_ALLOWED')
}

async function confirmAsSeen(tx: Tx, act: Act, known: readonly ChosenNotice[]): Promise<NoticeResult[]> {
  const verdicts = await decideOn(tx, act, 'confirm', await readChosen(tx, act, known))
  return known.map(({ id }) => ({ id, ...(verdicts.get(id) ?? notFound) }))
}

const notFound: Verdict = { result: 'refused', message: 'この届出が見つかりません。' }
const limits = { maxWait: 10_000, timeout: 20_000 }
