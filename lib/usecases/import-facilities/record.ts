import { basename } from 'node:path'
import { currentTime } from '@/lib/adapters/clock'
import type { TextFile } from '@/lib/adapters/csv/text-file'
import type { Tx } from '@/lib/adapters/db'
import type { ImportReport } from '@/lib/domain/master-import/report'
import { changeImportStatus } from '@/lib/usecases/change-import-status'
import type { Act } from '@/lib/usecases/transact'
import type { FacilityImportOrder } from './order'
import type { FacilityDiff } from './report'
import type { Staged } from './stage'

/** The run stands in the list of imports, also when it is refused or changes nothing; a preview becomes its run. */
export async function beginRecord(
  tx: Tx,
  act: Act,
  order: FacilityImportOrder,
  { sha256 }: TextFile,
): Promise<number> {
  if (order.preview) {
    await changeImportStatus(tx, act, order.preview.id, 'apply')
    return order.preview.id
  }
  const { id } = await tx.masterImport.create({
    data: {
      target: order.target ?? 'facilities',
      kind: order.kind,
      fileName: order.fileName ?? basename(order.path),
      sha256,
      startedAt: act.now,
      byLabel: order.byLabel,
      byAccountId: act.actor.accountId,
    },
    select: { id: true },
  })
  return id
}

export async function endRecord(
  tx: Tx,
  id: number,
  file: TextFile,
  { problems, warnings }: Staged,
  done: FacilityDiff & { notified: number; told: number },
): Promise<void> {
  const { added, changed, reopened, gone, wereOpen, unchanged, notified, told } = done
  const report: ImportReport = {
    encoding: file.encoding,
    closingLookedFor: gone !== null,
    ...{ wereOpen, reopened, warnings, notified, told },
  }
  await tx.masterImport.update({
    where: { id },
    data: {
      finishedAt: await currentTime(),
      added,
      changed: changed + reopened,
      gone: gone ?? 0,
      unchanged,
      refused: problems.count,
      rowErrors: problems.first,
      report,
    },
  })
}
