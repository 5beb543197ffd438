import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Verdict } from '@/lib/domain/month/judge'
import { runStepFacts } from '@/lib/domain/month/step'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { decideOn } from './run-step/decide-on'
import { readChosen } from './run-step/read-notices'
import type { ChosenNotice } from './start-step'
import type { Act } from './transact'

export type NoticeResult = Verdict & { id: string }

/**
 * 確認 of one notice or of chosen ones (R-INS-7), at once: each is judged by itself, and one that does not fit does not
 * hold up the others.
 * @throws Refusal NOT_ALLOWED.
 */
export async function confirmNotices(
  act: Act,
  viewer: Pick<Viewer, 'role'>,
  chosen: readonly ChosenNotice[],
): Promise<NoticeResult[]> {
  if (!runStepFacts.confirm.by.includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const known = chosen.filter(({ id }) => isUuid(id))
  return await db.$transaction(async (tx) => {
    const notices = await readChosen(tx, known, act.actor.accountId)
    const verdicts = await decideOn(tx, act, 'confirm', notices)
    return known.map(({ id }) => ({ id, ...(verdicts.get(id) ?? notFound) }))
  }, limits)
}

const notFound: Verdict = { result: 'refused', message: 'この届出が見つかりません。' }
const limits = { maxWait: 10_000, timeout: 20_000 }
