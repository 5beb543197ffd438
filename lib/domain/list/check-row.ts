import type { ListName } from '@/lib/domain/list/columns'
import {
  type InstitutionRow,
  institutionRowProblems,
  institutionRowWarnings,
  parseInstitutionRow,
} from '@/lib/domain/list/institution-row'
import {
  type InsurerRow,
  insurerRowProblems,
  insurerRowWarnings,
  parseInsurerRow,
} from '@/lib/domain/list/insurer-row'
import type { Problem } from '@/lib/domain/problem'

export type CheckedListRow =
  | { problems: Problem[]; row?: undefined }
  | { problems: readonly []; row: InstitutionRow | InsurerRow; warnings: Problem[] }

/** A row of either list as it was typed, by the rules of its list. */
export function checkListRow(list: ListName, typed: Readonly<Record<string, string>>): CheckedListRow {
  if (list === 'institutions') {
    const problems = institutionRowProblems(typed)
    if (problems.length > 0) return { problems }
    const row = parseInstitutionRow(typed)
    return { problems: [], row, warnings: institutionRowWarnings(row) }
  }
  const problems = insurerRowProblems(typed)
  if (problems.length > 0) return { problems }
  const row = parseInsurerRow(typed)
  return { problems: [], row, warnings: insurerRowWarnings(row) }
}
