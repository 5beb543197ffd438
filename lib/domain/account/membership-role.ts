/** R-REG-8: what a person may do in an organisation. */
export const membershipRoles = ['MANAGER', 'MEMBER'] as const

export type MembershipRole = (typeof membershipRoles)[number]

export const membershipRoleLabels: Record<MembershipRole, string> = {
  MANAGER: '管理者',
  MEMBER: '担当者',
}

export const membershipRoleSupports: Record<MembershipRole, string> = {
  MANAGER: '申請に加えて、利用者の招待、参加の承認、役割の変更ができます。',
  MEMBER: '申請と届出ができます。利用者の管理はできません。',
}

export function isMembershipRole(value: unknown): value is MembershipRole {
  return (membershipRoles as readonly unknown[]).includes(value)
}
