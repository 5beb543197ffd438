import { db } from '@/lib/adapters/db'
import { pause } from '@/lib/adapters/pause'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { RunCounts } from '@/lib/domain/month/step'
import { Refusal } from '@/lib/domain/refusal'
import { lockMonth } from './change-month-status'
import { previewStep } from './preview-step'
import { workOffSteps } from './run-step'
import { queueStep } from './start-step'
import { type Act, transact } from './transact'

/**
 * アカウント反映 for the command line: starts the step and sees it through, whether this process does the work or a
 * worker that was faster.
 * @throws Refusal MONTH_NOT_REGISTERED, STEP_RUNNING.
 */
export async function publishMonth(act: Act, month: RunMonth, dryRun = false): Promise<RunCounts> {
  if (dryRun) return (await previewPublish(act, month)).counts
  const { id } = await transact({ ...act, name: 'month.start-step' }, async (tx) => {
    if ((await lockMonth(tx, act, month)) !== 'REGISTERED') throw new Refusal('MONTH_NOT_REGISTERED')
    const queued = await queueStep(tx, act, { month, step: 'publish' })
    if (!queued) throw new Refusal('STEP_RUNNING')
    const detail = { step: 'publish', stepId: queued.id, total: queued.total }
    return { subject: { type: 'month', id: month }, detail, result: queued }
  })
  for (;;) {
    await workOffSteps()
    const { status, report } = await db.runStep.findUniqueOrThrow({ where: { id } })
    if (status === 'DONE') return report as RunCounts
    await pause(500)
  }
}

async function previewPublish(act: Act, month: RunMonth) {
  const preview = await previewStep({ accountId: null, now: act.now }, month, 'publish')
  if (preview.monthStatus !== 'REGISTERED') throw new Refusal('MONTH_NOT_REGISTERED')
  return preview
}
