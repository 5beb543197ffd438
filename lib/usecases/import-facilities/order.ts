import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Progress } from './report'

export type FacilityImportOrder = {
  path: string
  /** Who, for the list of imports. */
  byLabel: string
  /** Of every row, where the file has no column `kind`. */
  kind?: FacilityKind
  /** Looks and compares only. */
  dryRun?: boolean
  /** Takes the good rows. Nothing is closed then: what seems gone may be a row in error. */
  skipErrors?: boolean
  onProgress?: (progress: Progress) => void
}
