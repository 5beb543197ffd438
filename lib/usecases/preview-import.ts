import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ImportChoice } from '@/lib/domain/master-import/import-schema'
import { importWorkflow } from '@/lib/domain/master-import/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { compareList } from './compare-list'
import { discardList, type StoredList } from './store-list'
import { type Act, transact } from './transact'

/**
 * Compares an uploaded list with the master and keeps the outcome for a decision (R-CLK-7). What the same person
 * previewed of the same target before and left lying is thrown away.
 * @throws ProblemsFound at `file` when it is no such list, or another import is running; Refusal NOT_ALLOWED.
 */
export async function previewImport(
  act: Act,
  viewer: Viewer,
  choice: ImportChoice,
  list: StoredList,
): Promise<{ id: number }> {
  const row = transition(importWorkflow, 'preview', viewer.role, null)
  if (!row) throw new Refusal('NOT_ALLOWED')
  const compared = await compareList(act, viewer, choice, list)
  await throwAwayEarlier(viewer, choice)
  return transact(act, async (tx) => {
    const { id } = await tx.masterImport.create({
      data: {
        ...{ ...choice, ...list, ...compared, status: row.to },
        ...{ startedAt: act.now, byLabel: viewer.name, byAccountId: viewer.accountId },
      },
    })
    const { sha256, refused } = compared
    return {
      subject: { type: 'master-import', id: String(id) },
      detail: { target: choice.target, sha256, refused },
      result: { id },
    }
  })
}

async function throwAwayEarlier({ accountId }: Viewer, { target }: ImportChoice): Promise<void> {
  const mine = { byAccountId: accountId, target, status: 'PREVIEWED' as const }
  for (const { id, storageKey } of await db.masterImport.findMany({ where: mine })) {
    const { count } = await db.masterImport.deleteMany({ where: { id, status: 'PREVIEWED' } })
    if (count === 1 && storageKey) await discardList({ storageKey })
  }
}
