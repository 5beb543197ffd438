import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Role } from './role'

/** The role follows from the person: staff by their post, applicants by what they work for (requirements §1). */
export function roleOf(staffRole: string | null, facilities: readonly { kind: FacilityKind }[]): Role {
  if (staffRole) return staffRole.toLowerCase() as Role
  return facilities.some((facility) => facility.kind === 'INSURER') ? 'insurer' : 'institution'
}
