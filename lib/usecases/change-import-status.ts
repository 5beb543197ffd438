import type { Tx } from '@/lib/adapters/db'
import { type ImportAction, importWorkflow } from '@/lib/domain/master-import/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Act } from './transact'

/**
 * The one writer of an import's status: by the workflow table, and never undone by the person who applied it
 * (four eyes).
 * @throws Refusal NOT_FOUND, WRONG_STATUS, SAME_PERSON; STALE_VERSION when somebody was faster.
 */
export async function changeImportStatus(
  tx: Tx,
  act: Act,
  id: number,
  action: Exclude<ImportAction, 'preview'>,
): Promise<void> {
  const seen = await tx.masterImport.findUnique({ where: { id } })
  if (!seen) throw new Refusal('NOT_FOUND')
  const row = transition(importWorkflow, action, act.actor.role as ActingRole, seen.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  const { accountId } = act.actor
  if (row.notBy?.includes('apply') && seen.byAccountId === accountId) throw new Refusal('SAME_PERSON')
  const who =
    action === 'apply'
      ? { byAccountId: accountId, startedAt: act.now }
      : { undoneById: accountId, undoneAt: act.now }
  const written = await tx.masterImport.updateMany({
    where: { id, status: seen.status },
    data: { status: row.to, ...who },
  })
  if (written.count !== 1) throw new Refusal('STALE_VERSION')
}
