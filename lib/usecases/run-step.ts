import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { withPoolLock } from '@/lib/adapters/pool-lock'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { type RunStepName, runStepFacts } from '@/lib/domain/month/step'
import { actorNow } from './actor-now'
import { decideNext } from './run-step/decide-next'
import { finishStep } from './run-step/finish-step'
import { handBackNext } from './run-step/hand-back'
import { stopRest } from './run-step/stop-rest'
import { type Act, type Actor, system } from './transact'

export type OpenStep = {
  id: string
  month: RunMonth
  step: RunStepName
  startedById: string | null
  startedRole: string
}

/** So many notices in one transaction. Drawing takes longer than deciding, so that fewer are lost when it is killed. */
const usual = { deciding: 500, drawing: 50 }

export type Chunks = typeof usual

/**
 * Takes up every step that is not done, also those of a worker that was killed (R-CLK-5). Each is worked off under a
 * lock of its own, which the server lets go of when its holder dies.
 * @returns how many steps were finished.
 */
export async function workOffSteps(signal?: AbortSignal, chunks: Chunks = usual): Promise<number> {
  const open = await db.runStep.findMany({
    where: { status: { in: ['QUEUED', 'RUNNING'] } },
    orderBy: { startedAt: 'asc' },
    select: { id: true, month: true, step: true, startedById: true, startedRole: true },
  })
  let finished = 0
  for (const step of open as OpenStep[]) {
    if (await workOffStep(step, chunks, signal)) finished += 1
  }
  return finished
}

/** @returns false when another worker has it, or when it could not go on for now. */
export async function workOffStep(step: OpenStep, chunks: Chunks, signal?: AbortSignal): Promise<boolean> {
  try {
    return (await withPoolLock(`run-step:${step.id}`, () => carryOn(step, chunks, signal))) ?? false
  } catch (error) {
    logFailure(error, `run step ${step.step} ${step.month}`)
    return false
  }
}

async function carryOn(step: OpenStep, chunks: Chunks, signal?: AbortSignal): Promise<boolean> {
  const { id } = step
  const begun = await db.runStep.updateMany({
    where: { id, status: { in: ['QUEUED', 'RUNNING'] } },
    data: { status: 'RUNNING' },
  })
  if (begun.count === 0) return true
  while (!signal?.aborted) {
    const actor = await actorOf(step)
    const act: Act = { name: 'month.finish-step', actor: actor ?? system, now: await currentTime() }
    const count = actor ? await workNext(act, step, chunks) : await stopRest(act, id)
    if (count > 0) continue
    if (await finishStep(act, step)) return true
  }
  return false
}

/** The worker goes on in the name of the person who decided, for as long as they may; or in the portal's own. */
async function actorOf({ step, startedById, startedRole }: OpenStep): Promise<Actor | undefined> {
  if (startedById) return await actorNow(startedById, (role) => runStepFacts[step].by.includes(role))
  return { accountId: null, role: startedRole as Actor['role'] }
}

async function workNext(act: Act, step: OpenStep, chunks: Chunks): Promise<number> {
  const taken = { id: step.id, month: step.month, actorId: step.startedById }
  switch (step.step) {
    case 'hand-back':
      return await handBackNext(act, { ...taken, step: 'hand-back' }, chunks.drawing)
    case 'confirm':
    case 'register':
    case 'publish':
      return await decideNext(act, { ...taken, step: step.step }, chunks.deciding)
    default:
      return 0
  }
}
