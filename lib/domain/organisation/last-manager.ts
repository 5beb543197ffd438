import type { MembershipRole } from '@/lib/domain/account/membership-role'

type Person = { id: number; role: MembershipRole }

/**
 * R-REG-8: an organisation never loses its last 管理者 without a successor.
 * @param people who can sign in for the organisation today, the one in question among them.
 */
export function isLastManager(people: readonly Person[], id: number): boolean {
  const managers = people.filter(({ role }) => role === 'MANAGER')
  return managers.length === 1 && managers[0]?.id === id
}

/** Who could take over: everybody else. */
export function possibleSuccessors<P extends Person>(people: readonly P[], id: number): P[] {
  return people.filter((person) => person.id !== id)
}
