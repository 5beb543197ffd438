import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Progress } from './report'

export type FacilityImportOrder = {
  /** `facilities` if not said. Insurers are kept as facilities of their kind, known by their 保険者番号 (D-1). */
  target?: 'facilities' | 'insurers'
  path: string
  /** The name under which the file came, where `path` does not end in it. */
  fileName?: string
  /** Who, for the list of imports. */
  byLabel: string
  /** Of every row, where the file has no column `kind`. */
  kind?: FacilityKind
  /** Looks and compares only. */
  dryRun?: boolean
  /** Takes the good rows. Nothing is closed then: what seems gone may be a row in error. */
  skipErrors?: boolean
  /** Somebody has said that so many facilities are to be closed. */
  allowClosing?: boolean
  /** The previewed import that is carried out: as it was previewed, or not at all. */
  preview?: PreviewedImport
  onProgress?: (progress: Progress) => void
}

export type PreviewedImport = { id: number; added: number; changed: number; gone: number; unchanged: number }
