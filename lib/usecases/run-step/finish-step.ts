import { db, type Tx } from '@/lib/adapters/db'
import { noRunCounts, type RunCounts, type RunResult } from '@/lib/domain/month/step'
import type { Prisma } from '@/lib/generated/prisma/client'
import { changeMonthStatus, lockMonth, subjectOf } from '@/lib/usecases/change-month-status'
import { finishMonth } from '@/lib/usecases/finish-month'
import { reconcileMonth } from '@/lib/usecases/reconcile-month'
import type { OpenStep } from '@/lib/usecases/run-step'
import { addItems, queueStep } from '@/lib/usecases/start-step'
import { type Act, system, writeAudit } from '@/lib/usecases/transact'
import { tellAssociations } from './tell-returned'

/**
 * Closes a step that has nothing left, with its report, and sets off what follows by itself: 登録 → 返還 → 付番完了.
 * The month's row is locked, so that what a step leaves behind is seen by the next one.
 * @returns false when something came in meanwhile.
 */
export async function finishStep(act: Act, step: OpenStep): Promise<boolean> {
  const differences = step.step === 'reconcile' ? await reconcileMonth(step.month) : undefined
  return await db.$transaction(
    async (tx) => {
      const status = await lockMonth(tx, act, step.month)
      if (step.step === 'hand-back' && (await addItems(tx, { ...step, step: 'hand-back' })) > 0) return false
      const counts = await countResults(tx, step.id)
      const report: Prisma.InputJsonObject = { ...counts, ...(differences && { differences }) }
      await tx.runStep.update({
        where: { id: step.id },
        data: { status: 'DONE', finishedAt: act.now, report },
      })
      await writeAudit(tx, act, subjectOf(step.month), { step: step.step, stepId: step.id, ...counts })
      if (step.step === 'register')
        await queueStep(tx, { ...act, actor: system }, { ...step, step: 'hand-back' })
      if (step.step === 'hand-back') {
        await tellAssociations(tx, act.now, step.id, step.month)
        await finishMonth(tx, act, step.month)
      }
      if (step.step === 'publish' && counts.failed + counts.stopped === 0)
        await publishMonthItself(tx, act, { month: step.month, status })
      return true
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
}

async function publishMonthItself(tx: Tx, act: Act, seen: Parameters<typeof changeMonthStatus>[2]) {
  if (seen.status !== 'REGISTERED') return
  await changeMonthStatus(tx, act, seen, 'publish')
  await writeAudit(tx, { ...act, name: 'month.publish' }, subjectOf(seen.month))
}

async function countResults(tx: Tx, stepId: string): Promise<RunCounts> {
  const rows = await tx.$queryRaw<{ result: RunResult; count: number }[]>`
    SELECT result, count(*)::int AS count FROM run_item WHERE step_id = ${stepId}::uuid GROUP BY result`
  return { ...noRunCounts, ...Object.fromEntries(rows.map(({ result, count }) => [result, count])) }
}
