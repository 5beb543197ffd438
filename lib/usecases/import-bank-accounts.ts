import { basename } from 'node:path'
import type { PoolClient } from 'pg'
import { withLock } from '@/lib/adapters/advisory-lock'
import { currentTime } from '@/lib/adapters/clock'
import { readRecords } from '@/lib/adapters/csv/records'
import {
  inspectTextFile,
  type TextEncoding,
  type TextFile,
  UnreadableFile,
} from '@/lib/adapters/csv/text-file'
import { db, pool, type Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import { changeImportStatus } from './change-import-status'
import {
  applyBankAccounts,
  type BankDiff,
  diffBankAccounts,
  lockBankAccounts,
} from './import-bank-accounts/apply'
import { refuseFile } from './import-bank-accounts/row'
import { dropBankIncoming, type StagedBanks, stageBankAccounts } from './import-bank-accounts/stage'
import type { Progress } from './import-facilities/report'
import { type Act, writeAudit } from './transact'

export type BankImportOrder = {
  path: string
  /** The name under which the file came, where `path` does not end in it. */
  fileName?: string
  /** Who, for the list of imports. */
  byLabel: string
  byAccountId?: string
  /** Looks and compares only. */
  dryRun?: boolean
  /** The previewed import that is carried out: as it was previewed, or not at all. */
  preview?: { id: number; added: number; changed: number; unchanged: number }
  onProgress?: (progress: Progress) => void
}

export type BankImportReport = BankDiff &
  StagedBanks & {
    /** `refused`: rows have problems, so nothing at all was changed. */
    outcome: 'applied' | 'unchanged' | 'dry-run' | 'refused'
    importId: number | null
    encoding: TextEncoding
    sha256: string
  }

/** A million rows on a slow disk take minutes; use cases for people have twenty seconds. */
const APPLY_LIMIT = 30 * 60_000

const nothing: BankDiff = { added: 0, changed: 0, unchanged: 0, notInFile: 0 }

/**
 * Takes in the account numbers that the fund and the bureaus hold (R-CLK-7), as keyed hashes only (R-VER-2). Rows in
 * error refuse the whole file.
 * @throws ProblemsFound when the file is no such list, or another import is running.
 */
export async function importBankAccounts(act: Act, order: BankImportOrder): Promise<BankImportReport> {
  const client = await pool.connect()
  try {
    const file = await inspectTextFile(order.path)
    const report = await withLock(client, 'import:bank-accounts', () => runImport(client, act, order, file))
    return (
      report ?? refuseFile('別の口座番号の取り込みが実行中です。終わってから、もう一度実行してください。')
    )
  } catch (error) {
    if (error instanceof UnreadableFile) refuseFile(error.message)
    throw error
  } finally {
    client.release()
  }
}

async function runImport(client: PoolClient, act: Act, order: BankImportOrder, file: TextFile) {
  const tell = (stage: Progress['stage'], share = 0) => order.onProgress?.({ stage, share })
  const records = readRecords(file, (bytes) => tell('reading', bytes / file.bytes))
  try {
    const staged = await stageBankAccounts(client, records)
    const isRefused = staged.problems.count > 0
    tell(order.dryRun || isRefused ? 'comparing' : 'applying')
    const about = { encoding: file.encoding, sha256: file.sha256, ...staged }
    if (order.dryRun) {
      const diff = await diffBankAccounts(db)
      return { ...about, ...diff, outcome: isRefused ? 'refused' : 'dry-run', importId: null } as const
    }
    return { ...about, ...(await carryOut(act, order, file, staged, isRefused)) }
  } finally {
    await records.return(undefined)
    await client.query(dropBankIncoming)
  }
}

function carryOut(act: Act, order: BankImportOrder, file: TextFile, staged: StagedBanks, isRefused: boolean) {
  return db.$transaction(
    async (tx) => {
      if (!isRefused) await lockBankAccounts(tx)
      const diff = isRefused ? nothing : await diffBankAccounts(tx)
      const importId = await record(tx, act, order, file, staged, diff)
      requireAsPreviewed(diff, order)
      const isChange = diff.added + diff.changed > 0
      if (isChange) await applyBankAccounts(tx, importId)
      const counts = { rows: staged.rows, ...diff, refused: staged.problems.count }
      const subject = { type: 'master-import', id: String(importId) }
      await writeAudit(tx, act, subject, { target: 'bank-accounts', sha256: file.sha256, ...counts })
      const outcome = isRefused ? 'refused' : isChange ? 'applied' : 'unchanged'
      return { ...diff, outcome, importId } as const
    },
    { maxWait: 10_000, timeout: APPLY_LIMIT },
  )
}

/** Nobody decides on what they have not seen: another import since the preview makes it another decision. */
function requireAsPreviewed(diff: BankDiff, { preview }: BankImportOrder): void {
  if (!preview) return
  const { added, changed, unchanged } = diff
  const same = preview.added === added && preview.changed === changed && preview.unchanged === unchanged
  if (!same) throw new Refusal('STALE_VERSION')
}

/** The run stands in the list of imports, also when it was refused or changed nothing; a preview becomes its run. */
async function record(
  tx: Tx,
  act: Act,
  order: BankImportOrder,
  { sha256 }: TextFile,
  { problems }: StagedBanks,
  { added, changed, unchanged }: BankDiff,
): Promise<number> {
  const counts = { added, changed, unchanged, refused: problems.count, rowErrors: problems.first }
  const data = { ...counts, finishedAt: await currentTime() }
  if (order.preview) {
    const { id } = order.preview
    await changeImportStatus(tx, act, id, 'apply')
    await tx.masterImport.update({ where: { id }, data })
    return id
  }
  const { path, fileName = basename(path), byLabel, byAccountId } = order
  const { id } = await tx.masterImport.create({
    data: {
      ...{ ...data, target: 'bank-accounts', fileName, sha256 },
      ...{ startedAt: act.now, byLabel, byAccountId },
    },
    select: { id: true },
  })
  return id
}
