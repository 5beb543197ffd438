import type { PoolClient } from 'pg'
import type { TextFile } from '@/lib/adapters/csv/text-file'
import { db, type Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { closingProblem, needsClosingConsent } from '@/lib/domain/master-import/closing-guard'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { tellMembers } from '@/lib/usecases/tell-members'
import { type Act, writeAudit } from '@/lib/usecases/transact'
import { applyIncoming } from './apply'
import { diffFacilities } from './diff'
import { notifyWaiting } from './notify-waiting'
import type { FacilityImportOrder } from './order'
import { beginRecord, endRecord } from './record'
import type { FacilityDiff, FacilityImportReport } from './report'
import { takeSamples } from './samples'
import type { Staged } from './stage'

/** A million rows on a slow disk take minutes; use cases for people have twenty seconds. */
export const APPLY_LIMIT = 30 * 60_000

const nothing: FacilityDiff = { added: 0, changed: 0, reopened: 0, gone: null, wereOpen: null, unchanged: 0 }

type Outcome = Pick<FacilityImportReport, 'outcome' | 'importId' | 'notified' | 'told'> & FacilityDiff

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
  if (!order.dryRun) return { ...report, ...(await carryOut(act, order, file, staged, isRefused)) }
  const diff = await diffFacilities(client, values, kindToClose(staged))
  const samples = await takeSamples(client, values, kindToClose(staged))
  const outcome = isRefused ? 'refused' : 'dry-run'
  return { ...report, ...diff, samples, outcome, importId: null, notified: 0, told: 0 }
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
      const importId = await beginRecord(tx, act, order, file)
      const done = isRefused
        ? { ...nothing, notified: 0, told: 0 }
        : await apply(tx, { importId, now: act.now }, order, staged)
      await endRecord(tx, importId, file, staged, done)
      const { sha256 } = file
      const detail = { sha256, rows: staged.rows, ...done, refused: staged.problems.count }
      await writeAudit(tx, act, { type: 'master-import', id: String(importId) }, detail)
      return { ...done, outcome: isRefused ? 'refused' : outcomeOf(done), importId }
    },
    { maxWait: 10_000, timeout: APPLY_LIMIT },
  )
}

async function apply(
  tx: Tx,
  run: { importId: number; now: Date },
  order: FacilityImportOrder,
  staged: Staged,
): Promise<FacilityDiff & { notified: number; told: number }> {
  const diff = await applyIncoming(tx, run, staged, kindToClose(staged))
  requireConsent(diff, order)
  requireAsPreviewed(diff, order)
  const told = diff.gone ? await tellMembers(tx, run.now, run.importId, 'facility-closed') : 0
  return { ...diff, notified: await notifyWaiting(tx, run.now), told }
}

/** @throws ProblemsFound at `allowClosing`: nothing of the import stays. */
function requireConsent({ gone, wereOpen }: FacilityDiff, { allowClosing }: FacilityImportOrder): void {
  if (gone === null || wereOpen === null || allowClosing || !needsClosingConsent(gone, wereOpen)) return
  throw new ProblemsFound({ field: 'allowClosing', message: closingProblem(gone, wereOpen) })
}

/** Nobody decides on what they have not seen: another import since the preview makes it another decision. */
function requireAsPreviewed(
  { added, changed, reopened, gone, unchanged }: FacilityDiff,
  { preview }: FacilityImportOrder,
): void {
  if (!preview) return
  const same =
    preview.added === added &&
    preview.changed === changed + reopened &&
    preview.gone === (gone ?? 0) &&
    preview.unchanged === unchanged
  if (!same) throw new Refusal('STALE_VERSION')
}

function outcomeOf({ added, changed, reopened, gone }: FacilityDiff): 'applied' | 'unchanged' {
  return added + changed + reopened + (gone ?? 0) > 0 ? 'applied' : 'unchanged'
}
