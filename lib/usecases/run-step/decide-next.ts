import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import type { Act } from '@/lib/usecases/transact'
import { type DecidingStep, decideOn } from './decide-on'
import { type TakenStep, takeNotices } from './read-notices'
import { settleItems } from './settle-items'

type Step = TakenStep & { step: DecidingStep }

const limits = { maxWait: 10_000, timeout: 60_000 }

/**
 * The step for the next notices, all in one transaction. Where that fails, one by one, so that the notice at fault
 * holds up nobody else.
 * @returns how many were dealt with; 0 when nothing is left.
 * @throws what went wrong with a single one: the step is taken up again after a pause.
 */
export async function decideNext(act: Act, step: Step, count: number): Promise<number> {
  try {
    return await decideTogether(act, step, count)
  } catch (error) {
    const number = logFailure(error, `run step ${step.step}: ${count} notices`)
    if (count > 1) return await decideNext(act, step, 1)
    await passOver(act, step, number)
    throw error
  }
}

function decideTogether(act: Act, step: Step, count: number): Promise<number> {
  return db.$transaction(async (tx) => {
    const notices = await takeNotices(tx, act.now, step, count)
    if (notices.length === 0) return 0
    const verdicts = await decideOn(tx, act, step.step, notices)
    await settleItems(tx, act.now, step.id, verdicts)
    return notices.length
  }, limits)
}

const failures = new Map<string, number>()
const patience = 3

/** Three times the same one, while the database answers: then it is the notice. Tried again before that. */
function passOver(act: Act, step: Step, number: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const [notice] = await takeNotices(tx, act.now, step, 1)
    if (!notice) return
    const key = `${step.id} ${notice.id}`
    const times = (failures.get(key) ?? 0) + 1
    failures.set(key, times)
    if (times < patience) return
    const message = `システムの問題で処理できませんでした（番号 ${number}）。もう一度実行してください。`
    await settleItems(tx, act.now, step.id, new Map([[notice.id, { result: 'failed', message }]]))
  }, limits)
}
