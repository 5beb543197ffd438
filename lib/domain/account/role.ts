/** Who uses the portal (requirements §1). A person has one role per organisation; staff have exactly one. */
export const roles = [
  'institution',
  'insurer',
  'association',
  'coordinator',
  'clerk',
  'supervisor',
  'admin',
  'auditor',
] as const

export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  institution: '健診実施機関',
  insurer: '保険者',
  association: '保険者団体',
  coordinator: '契約とりまとめ機関・代表保険者',
  clerk: '審査担当',
  supervisor: '承認担当',
  admin: '運用管理者',
  auditor: '監査担当',
}

export const staffRoles = ['clerk', 'supervisor', 'admin', 'auditor'] as const satisfies readonly Role[]

export type StaffRole = (typeof staffRoles)[number]

/** D-9: staff have their own site and never share a session with applicants. */
export function isStaff(role: Role): role is StaffRole {
  return (staffRoles as readonly Role[]).includes(role)
}

/** Those who decide on cases, and write to their applicants. */
export const reviewers = ['clerk', 'supervisor'] as const satisfies readonly Role[]

export function isReviewer(role: Role): boolean {
  return (reviewers as readonly Role[]).includes(role)
}

export function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value)
}
