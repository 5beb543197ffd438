import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { type FacilityKind, hasRegistrationSymbol } from '@/lib/domain/facility/kind'

/**
 * 健診・保健指導機関番号 of a facility. A 施術所 has none and takes on no 特定健診; an insurer has one once its
 * オンライン資格確認用コード is published.
 */
export function listNumber(facility: {
  kind: FacilityKind
  prefecture: string
  code: string
}): string | undefined {
  const { kind, prefecture, code } = facility
  if (hasRegistrationSymbol(kind) || !/^\d{7}$/.test(code)) return undefined
  return formatInstitutionNumber(kind, prefecture, code)
}
