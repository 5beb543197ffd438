import { basename } from 'node:path'
import type { PoolClient } from 'pg'
import { currentTime } from '@/lib/adapters/clock'
import type { TextFile } from '@/lib/adapters/csv/text-file'
import { db, type Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { type Act, writeAudit } from '@/lib/usecases/transact'
import { applyIncoming } from './apply'
import { diffFacilities } from './diff'
import { notifyWaiting } from './notify-waiting'
import type { FacilityImportOrder } from './order'
import type { FacilityDiff, FacilityImportReport } from './report'
import type { Staged } from './stage'

/** A million rows on a slow disk take minutes; use cases for people have twenty seconds. */
const APPLY_LIMIT = 30 * 60_000

const nothing: FacilityDiff = { added: 0, changed: 0, reopened: 0, gone: null, unchanged: 0 }

type Outcome = Pick<FacilityImportReport, 'outcome' | 'importId' | 'notified'> & FacilityDiff

/** Refuses, compares or applies what has been staged. */
export async function decide(
  client: PoolClient,
  act: Act,
  order: FacilityImportOrder,
  file: TextFile,
  staged: Staged,
): Promise<FacilityImportReport> {
  const { values, ...found } = staged
  const isRefused = found.problems.count > 0 && !order.skipErrors
  const report = { encoding: file.encoding, sha256: file.sha256, ...found }
  if (order.dryRun) {
    const diff = await diffFacilities(client, values, kindToClose(staged))
    return { ...report, ...diff, outcome: isRefused ? 'refused' : 'dry-run', importId: null, notified: 0 }
  }
  return { ...report, ...(await carryOut(act, order, file, staged, isRefused)) }
}

/** Only a list of one kind, read without a gap, says what is gone. */
function kindToClose({ kinds, problems }: Staged): FacilityKind | null {
  return kinds.length === 1 && problems.count === 0 ? (kinds[0] ?? null) : null
}

function carryOut(
  act: Act,
  order: FacilityImportOrder,
  file: TextFile,
  staged: Staged,
  isRefused: boolean,
): Promise<Outcome> {
  return db.$transaction(
    async (tx) => {
      const diff = isRefused ? nothing : await applyIncoming(tx, act.now, staged, kindToClose(staged))
      const notified = isRefused ? 0 : await notifyWaiting(tx, act.now)
      const { id } = await record(tx, act, order, file, staged, diff)
      const detail = {
        sha256: file.sha256,
        rows: staged.rows,
        ...diff,
        refused: staged.problems.count,
        notified,
      }
      await writeAudit(tx, act, { type: 'master-import', id: String(id) }, detail)
      return { ...diff, outcome: isRefused ? 'refused' : outcomeOf(diff), importId: id, notified }
    },
    { maxWait: 10_000, timeout: APPLY_LIMIT },
  )
}

function outcomeOf({ added, changed, reopened, gone }: FacilityDiff): 'applied' | 'unchanged' {
  return added + changed + reopened + (gone ?? 0) > 0 ? 'applied' : 'unchanged'
}

/** The run stands in the list of imports, also when it was refused or changed nothing. */
async function record(
  tx: Tx,
  act: Act,
  { path, byLabel }: FacilityImportOrder,
  { sha256 }: TextFile,
  { problems }: Staged,
  { added, changed, reopened, gone, unchanged }: FacilityDiff,
): Promise<{ id: number }> {
  return tx.masterImport.create({
    data: {
      target: 'facilities',
      fileName: basename(path),
      sha256,
      startedAt: act.now,
      finishedAt: await currentTime(),
      byLabel,
      added,
      changed: changed + reopened,
      gone: gone ?? 0,
      unchanged,
      refused: problems.count,
      rowErrors: problems.first,
    },
    select: { id: true },
  })
}
