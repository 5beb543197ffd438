import type { Tx } from '@/lib/adapters/db'
import type { InsurerCodeStatus } from '@/lib/domain/insurer-code/status'
import { insurerCodeWorkflow } from '@/lib/domain/insurer-code/workflow'
import { transition } from '@/lib/domain/workflow'

/**
 * The one writer of a code's status after it was issued: by the workflow table, on the status that was seen. Always
 * the system's: a 廃止届 says when (R-INS-10).
 * @returns false when it was abolished already.
 */
export async function changeInsurerCodeStatus(
  tx: Tx,
  seen: { id: number; status: InsurerCodeStatus },
  action: 'abolish',
): Promise<boolean> {
  const row = transition(insurerCodeWorkflow, action, 'system', seen.status)
  if (!row) return false
  const written = await tx.insurerCode.updateMany({
    where: { id: seen.id, status: seen.status },
    data: { status: row.to },
  })
  return written.count === 1
}
