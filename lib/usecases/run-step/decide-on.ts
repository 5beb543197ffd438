import type { Tx } from '@/lib/adapters/db'
import { judge, type NoticeStep, type Run, type Verdict } from '@/lib/domain/month/judge'
import type { Act } from '@/lib/usecases/transact'
import { confirmAll } from './confirm-all'
import { publishAll } from './publish-all'
import type { RunNotice } from './read-notices'
import { registerAll } from './register-all'
import { statusOfMonth } from './status-of-month'

export type Verdicts = Map<string, Verdict>

/** A step that is nothing but its transaction; handing back draws and stores first (hand-back.ts). */
export type DecidingStep = Exclude<NoticeStep, 'hand-back'>

/** Carries the step out for those that fit. @returns where it found, under its lock, that one does not. */
export type Deed = (tx: Tx, act: Act, notices: readonly RunNotice[]) => Promise<Verdicts>

const deeds: Record<DecidingStep, Deed> = {
  confirm: confirmAll,
  register: registerAll,
  publish: publishAll,
}

/** Judges locked notices and does the step for those that fit, all in the caller's transaction. */
export async function decideOn(
  tx: Tx,
  act: Act,
  step: DecidingStep,
  notices: readonly RunNotice[],
): Promise<Verdicts> {
  const verdicts: Verdicts = new Map()
  const runs = new Map<string, Run>()
  for (const notice of notices) {
    const month = notice.runMonth ?? ''
    const run = runs.get(month) ?? { month, status: await statusOfMonth(tx, month) }
    runs.set(month, run)
    verdicts.set(notice.id, judge(step, run, notice))
  }
  const fit = notices.filter(({ id }) => verdicts.get(id)?.result === 'done')
  for (const [id, verdict] of await deeds[step](tx, act, fit)) verdicts.set(id, verdict)
  return verdicts
}
