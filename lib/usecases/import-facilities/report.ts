import type { TextEncoding } from '@/lib/adapters/csv/text-file'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { ImportSamples } from '@/lib/domain/master-import/report'
import type { RowProblem } from '@/lib/domain/row-problem'

/** How many rows are named one by one; the rest is only counted. */
export const NAMED_ROWS = 1000

export type Findings = { count: number; first: RowProblem[] }

/** What the file would do to the master, or has done. */
export type FacilityDiff = {
  added: number
  changed: number
  /** Closed before, in the file again. */
  reopened: number
  /** Open before, not in the file any more: closed, never deleted. null: not looked for. */
  gone: number | null
  /** How many of the kind were open before, where `gone` was looked for. */
  wereOpen: number | null
  unchanged: number
}

export type FacilityImportReport = FacilityDiff & {
  /** `refused`: rows have problems, so nothing at all was changed. */
  outcome: 'applied' | 'unchanged' | 'dry-run' | 'refused'
  importId: number | null
  encoding: TextEncoding
  sha256: string
  rows: number
  kinds: FacilityKind[]
  /** Rows that cannot be taken. */
  problems: Findings
  /** Rows that were taken although something is odd. */
  warnings: Findings
  /** People told that their code is known now (R-REG-6). */
  notified: number
  /** People told that their facility is closed. */
  told: number
  /** What a dry run shows of each change. */
  samples?: ImportSamples
}

/** `share` is how much of the file has been read. */
export type Progress = { stage: 'reading' | 'comparing' | 'applying'; share: number }

export function addFinding(findings: Findings, ...found: RowProblem[]): void {
  findings.count += 1
  for (const problem of found) if (findings.first.length < NAMED_ROWS) findings.first.push(problem)
}
