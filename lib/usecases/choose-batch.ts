import { type BatchAction, noCaseChosen, tooManyChosen } from '@/lib/domain/application/batch'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { readSetting } from '@/lib/queries/setting'
import { newId } from './new-id'
import type { SeenCase } from './seen-case'
import { requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

type Chosen = { action: BatchAction; address: string; chosen: readonly SeenCase[] }

/** Keeps what was chosen, on the versions that were on the screen; nothing is decided yet (R-CLK-4). */
export async function chooseBatch(act: Act, { action, address, chosen }: Chosen): Promise<{ id: string }> {
  const accountId = requireReviewer(act)
  if (chosen.length === 0) throw new ProblemsFound({ field: '', message: noCaseChosen })
  const most = await readSetting('most-in-batch')
  if (chosen.length > most) throw new ProblemsFound({ field: '', message: tooManyChosen(most) })
  return transact(act, async (tx) => {
    const id = newId()
    await tx.reviewBatch.create({ data: { id, accountId, action, address, createdAt: act.now } })
    await tx.reviewBatchRow.createMany({
      data: chosen.map(({ id: applicationId, version }, position) => ({
        ...{ batchId: id, position, applicationId, version },
      })),
    })
    return { subject: { type: 'batch', id }, detail: { action, cases: chosen.length }, result: { id } }
  })
}
