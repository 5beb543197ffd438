import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { withLocalCopy } from '@/lib/adapters/storage/local-copy'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import type { ImportDecision } from '@/lib/domain/master-import/import-schema'
import { isImportTarget } from '@/lib/domain/master-import/target'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { isRefusal, Refusal } from '@/lib/domain/refusal'
import type { MasterImport } from '@/lib/generated/prisma/client'
import { compareList } from './compare-list'
import { importBankAccounts } from './import-bank-accounts'
import { importFacilities } from './import-facilities'
import { discardList } from './store-list'
import type { Act } from './transact'

/**
 * Carries a previewed import out as it was previewed, in one transaction (R-CLK-7). The file is thrown away then: it
 * may hold account numbers, which are kept only as hashes (R-VER-2).
 * @throws Refusal WRONG_STATUS; STALE_VERSION when the master has changed since, with the preview brought up to date;
 * ProblemsFound when a box is to be ticked first or another import is running.
 */
export async function applyImport(act: Act, viewer: Viewer, decision: ImportDecision): Promise<void> {
  const seen = await db.masterImport.findUnique({ where: { id: decision.id } })
  if (!seen) throw new Refusal('NOT_FOUND')
  if (seen.status !== 'PREVIEWED' || !seen.storageKey) throw new Refusal('WRONG_STATUS')
  if (seen.refused > 0 && !decision.skipErrors) throw new ProblemsFound(rowsInError)
  const { storageKey } = seen
  try {
    await withLocalCopy(store(), storageKey, (path) => carryOut(act, viewer, { seen, decision, path }))
  } catch (error) {
    // Somebody was faster, and the file is gone.
    if (error instanceof NotStored) throw new Refusal('WRONG_STATUS')
    if (isRefusal(error) && error.code === 'STALE_VERSION') await compareAgain(act, viewer, seen, storageKey)
    throw error
  }
  await db.masterImport.update({ where: { id: seen.id }, data: { storageKey: null } })
  await discardList({ storageKey })
}

const rowsInError = {
  field: 'skipErrors',
  message: 'ファイルに誤りのある行があります。除いて取り込むか、取り込みをやめてファイルを直してください。',
}

type Run = { seen: MasterImport; decision: ImportDecision; path: string }

async function carryOut(act: Act, viewer: Viewer, { seen, decision, path }: Run): Promise<void> {
  const order = { path, fileName: seen.fileName, byLabel: viewer.name, preview: seen }
  if (seen.target === 'bank-accounts') {
    await importBankAccounts(act, order)
    return
  }
  const { skipErrors, allowClosing } = decision
  const target = seen.target === 'insurers' ? 'insurers' : 'facilities'
  await importFacilities(act, { ...order, target, kind: seen.kind ?? undefined, skipErrors, allowClosing })
}

/** So that the next look at the page shows what would happen now. */
async function compareAgain(act: Act, viewer: Viewer, seen: MasterImport, storageKey: string): Promise<void> {
  const { id, target, kind, fileName } = seen
  if (!isImportTarget(target)) return
  const data = await compareList(act, viewer, { target, kind }, { storageKey, fileName })
  await db.masterImport.updateMany({ where: { id, status: 'PREVIEWED' }, data })
}
