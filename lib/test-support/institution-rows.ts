import { checkDigit } from '@/lib/domain/check-digit'
import { type InstitutionRow, parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { typedInstitution } from '@/lib/domain/list/sample-rows.fixture'

/** Institutions in one prefecture, each with its own right number. */
export function institutionRows(count: number, change: Partial<InstitutionRow> = {}): InstitutionRow[] {
  const sample = parseInstitutionRow(typedInstitution)
  return Array.from({ length: count }, (_, index) => {
    const body = String(100_001 + index)
    return { ...sample, number: `131${body}${checkDigit(body)}`, name: `見本第${index + 1}診療所`, ...change }
  })
}
