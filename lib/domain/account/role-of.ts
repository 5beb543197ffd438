import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Role } from './role'

/** What kind of organisation somebody works for. */
export type OrganisationKind = 'FACILITIES' | 'ASSOCIATION' | 'COORDINATOR'

/** The role follows from the person: staff by their post, applicants by what they work for (requirements §1). */
export function roleOf(
  staffRole: string | null,
  facilities: readonly { kind: FacilityKind }[],
  organisation: OrganisationKind = 'FACILITIES',
): Role {
  if (staffRole) return staffRole.toLowerCase() as Role
  if (organisation !== 'FACILITIES') return organisation === 'ASSOCIATION' ? 'association' : 'coordinator'
  return facilities.some((facility) => facility.kind === 'INSURER') ? 'insurer' : 'institution'
}
