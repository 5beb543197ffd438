import { db } from '@/lib/adapters/db'
import { mostInBatch } from '@/lib/domain/application/batch'
import { staffViewer } from '@/lib/test-support/filed'
import { approveApplication } from '@/lib/usecases/approve-application'
import { chooseBatch } from '@/lib/usecases/choose-batch'
import { decideBatch } from '@/lib/usecases/decide-batch'
import { workOffBatch } from '@/lib/usecases/run-batch'
import type { Act } from '@/lib/usecases/transact'
import { freshCases } from './desk-deeds'
import { alternate, figureOf, milliseconds, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 3

/** The largest batch of approvals, from the decision to its report, against as many single ones one after the other. */
export async function measureBatch(): Promise<BenchRow> {
  const { accountId } = await staffViewer()
  const act = (name: Act['name']): Act => ({ name, actor: { accountId, role: 'clerk' }, now: new Date() })
  const cases = await freshCases(mostInBatch)
  const taken = async (measured: Promise<number>) => {
    const all = await measured
    await putBack(cases)
    return all / mostInBatch
  }
  const rounds = await alternate(ROUNDS, {
    ours: () => taken(timeBatch(act, cases)),
    floor: () => taken(timeSingle(act, cases)),
  })
  const shown = (side: 'ours' | 'floor') =>
    withSpread(
      figureOf(rounds, side, (ms) => ms),
      1,
      'ms',
    )
  return {
    what: `Batch of ${mostInBatch} approvals, per case`,
    floor: 'as many single approvals, one after the other',
    ratio: ratioOf(rounds, (ms) => ms),
    better: 'lower',
    ours: shown('ours'),
    theirs: shown('floor'),
  }
}

type Named = (name: Act['name']) => Act

function timeSingle(act: Named, cases: string[]): Promise<number> {
  return milliseconds(async () => {
    for (const id of cases) await approveApplication(act('application.approve'), { id, version: 3 })
  })
}

async function timeBatch(act: Named, cases: string[]): Promise<number> {
  const chosen = cases.map((id) => ({ id, version: 3 }))
  const deed = { action: 'approve' as const, address: '/staff/queue/review', chosen }
  const { id } = await chooseBatch(act('batch.choose'), deed)
  const taken = await milliseconds(async () => {
    await decideBatch(act('batch.decide'), { id, action: 'approve', comment: '' })
    await workOffBatch(id)
  })
  const done = await db.reviewBatchRow.count({ where: { batchId: id, result: 'done' } })
  if (done !== cases.length) throw new Error(`${done} of ${cases.length} cases were approved`)
  return taken
}

/** As they were, so that every round finds the same cases. */
async function putBack(cases: string[]): Promise<void> {
  await db.decision.deleteMany({ where: { applicationId: { in: cases } } })
  await db.device.deleteMany({ where: { applicationId: { in: cases } } })
  const waiting = { status: 'SUBMITTED' as const, version: 3, decidedAt: null }
  await db.application.updateMany({ where: { id: { in: cases } }, data: waiting })
}
