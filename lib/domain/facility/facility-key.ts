import type { FacilityKind } from '@/lib/domain/facility/kind'

export type FacilityKey = { kind: FacilityKind; prefecture: string; code: string }

/**
 * D-7: kind, prefecture and code name a facility. A 保険者番号 (8 digits) names its insurer alone (D-1): the number
 * tells the prefecture, and whoever registers may well choose that of the branch where they work.
 */
export function whereFacility({ kind, prefecture, code }: FacilityKey): Partial<FacilityKey> {
  return isInsurerNumber(kind, code) ? { kind, code } : { kind, prefecture, code }
}

function isInsurerNumber(kind: FacilityKind, code: string): boolean {
  return kind === 'INSURER' && code.length === 8
}
