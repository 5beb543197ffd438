import { withLock } from '@/lib/adapters/advisory-lock'
import { db, pool, type Tx } from '@/lib/adapters/db'
import { type ImportReport, readImportReport } from '@/lib/domain/master-import/report'
import { Refusal } from '@/lib/domain/refusal'
import { changeImportStatus } from './change-import-status'
import { lockBankAccounts, undoBankAccounts } from './import-bank-accounts/apply'
import { lockMaster } from './import-facilities/apply'
import { refuseFile } from './import-facilities/columns'
import { APPLY_LIMIT } from './import-facilities/decide'
import { importLock } from './import-facilities/import-lock'
import { listKept, removeAdded, restoreBefore, waitAgain } from './import-facilities/take-back'
import { tellMembers } from './tell-members'
import { type Act, writeAudit } from './transact'

export type Undone = NonNullable<ImportReport['undo']>

/**
 * Takes the last import of a target back (R-CLK-7): the master is as it was before, but for what people have come to
 * rely on since, which is kept and named. Never by the person who applied it (four eyes).
 * @throws Refusal NOT_FOUND, WRONG_STATUS, SAME_PERSON, IMPORT_NOT_LAST; ProblemsFound while another import runs.
 */
export async function undoImport(act: Act, id: number): Promise<Undone> {
  const client = await pool.connect()
  try {
    const undone = await withLock(client, importLock, () => takeBack(act, id))
    return undone ?? refuseFile('マスタの取り込みが実行中です。終わってから、もう一度実行してください。')
  } finally {
    client.release()
  }
}

function takeBack(act: Act, id: number): Promise<Undone> {
  return db.$transaction(
    async (tx) => {
      await changeImportStatus(tx, act, id, 'undo')
      const { target, report } = await requireLast(tx, id)
      const undo = target === 'bank-accounts' ? await undoBanks(tx, id) : await undoFacilities(tx, act, id)
      await tx.masterImport.update({ where: { id }, data: { report: { ...readImportReport(report), undo } } })
      const { removed, restored, keptCount: kept } = undo
      await writeAudit(tx, act, { type: 'master-import', id: String(id) }, { removed, restored, kept })
      return undo
    },
    { maxWait: 10_000, timeout: APPLY_LIMIT },
  )
}

async function undoFacilities(tx: Tx, act: Act, id: number): Promise<Undone> {
  await lockMaster(tx)
  const { first: kept, count: keptCount } = await listKept(tx, id)
  const restored = await restoreBefore(tx, id)
  await waitAgain(tx, id)
  const removed = await removeAdded(tx, id)
  await tellMembers(tx, act.now, id, 'facility-open-again')
  return { removed, restored, kept, keptCount }
}

async function undoBanks(tx: Tx, id: number): Promise<Undone> {
  const count = (change: string) => tx.masterImportChange.count({ where: { importId: id, change } })
  const [removed, restored] = [await count('added'), await count('changed')]
  await lockBankAccounts(tx)
  await undoBankAccounts(tx, id)
  return { removed, restored, kept: [], keptCount: 0 }
}

/** One that was refused or changed nothing stands in nobody's way. */
async function requireLast(tx: Tx, id: number) {
  const seen = await tx.masterImport.findUniqueOrThrow({ where: { id } })
  const changed = await tx.masterImportChange.findFirst({ where: { importId: id } })
  if (!changed) throw new Refusal('WRONG_STATUS')
  const later = await tx.masterImport.count({
    where: { target: seen.target, id: { gt: id }, status: 'APPLIED', changes: { some: {} } },
  })
  if (later > 0) throw new Refusal('IMPORT_NOT_LAST')
  return seen
}
