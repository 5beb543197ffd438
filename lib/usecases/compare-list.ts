import type { Viewer } from '@/lib/adapters/session'
import { withLocalCopy } from '@/lib/adapters/storage/local-copy'
import { store } from '@/lib/adapters/storage/open-store'
import type { ImportChoice } from '@/lib/domain/master-import/import-schema'
import type { ImportReport } from '@/lib/domain/master-import/report'
import { type BankImportReport, importBankAccounts } from './import-bank-accounts'
import { importFacilities } from './import-facilities'
import type { FacilityImportReport } from './import-facilities/report'
import type { StoredList } from './store-list'
import type { Act } from './transact'

/** What would stand in the row of the import: the counts, the rows in error and what the screen shows beside them. */
export function compareList(act: Act, viewer: Viewer, { target, kind }: ImportChoice, list: StoredList) {
  const { fileName, storageKey } = list
  return withLocalCopy(store(), storageKey, async (path) => {
    const order = { path, fileName, byLabel: viewer.name, dryRun: true }
    if (target === 'bank-accounts') return dataOfBanks(await importBankAccounts(act, order))
    return dataOf(await importFacilities(act, { ...order, target, kind: kind ?? undefined }))
  })
}

function dataOf(found: FacilityImportReport) {
  const { added, changed, reopened, gone, wereOpen, unchanged, encoding, warnings, samples } = found
  const report: ImportReport = {
    encoding,
    closingLookedFor: gone !== null,
    reopened,
    wereOpen,
    warnings,
    samples,
  }
  const counts = { added, changed: changed + reopened, gone: gone ?? 0, unchanged }
  return { ...counts, ...errorsOf(found), report }
}

function dataOfBanks(found: BankImportReport) {
  const { added, changed, unchanged, encoding } = found
  const report: ImportReport = { encoding }
  return { added, changed, gone: 0, unchanged, ...errorsOf(found), report }
}

function errorsOf({ sha256, problems }: Pick<FacilityImportReport, 'sha256' | 'problems'>) {
  return { sha256, refused: problems.count, rowErrors: problems.first }
}
