import { type Role, roles } from '@/lib/domain/account/role'

/** Who asks: somebody with a role, or nobody the portal knows. */
export type Asking = Role | 'visitor'

export const everyAsking: readonly Asking[] = ['visitor', ...roles]

const applicants = ['institution', 'insurer'] as const
const members = [...applicants, 'association', 'coordinator'] as const
const staff = ['clerk', 'supervisor', 'admin', 'auditor'] as const

/** Written out here and not taken from the code that is tested by it. */
const audiences = {
  everybody: ['visitor', ...members, ...staff],
  signedIn: [...members, ...staff],
  members,
  applicants,
  applicantsAndVisitors: ['visitor', ...applicants],
  applicantsAndReviewers: [...applicants, 'clerk', 'supervisor'],
  applicantsAndStaff: [...applicants, ...staff],
  /** Opens once the password was given again, which nobody who only knocks has done. */
  whoGavePassword: [],
  listKeepers: [...applicants, 'coordinator'],
  coordinators: ['coordinator'],
  filers: ['insurer', 'association'],
  filersAndVisitors: ['visitor', 'insurer', 'association'],
  insurers: ['insurer'],
  associations: ['association'],
  staff,
  /** Who decides on cases. */
  reviewers: ['clerk', 'supervisor'],
  /** Who does anything at all on the staff's side. */
  deciders: ['clerk', 'supervisor', 'admin'],
  chiefs: ['supervisor', 'admin'],
  clerks: ['clerk'],
  supervisors: ['supervisor'],
  admins: ['admin'],
  /** Who sees how the portal is run. */
  settingReaders: ['supervisor', 'admin', 'auditor'],
  auditReaders: ['admin', 'auditor'],
} as const satisfies Record<string, readonly Asking[]>

export type Audience = keyof typeof audiences

export type Matrix = Partial<Record<Audience, readonly string[]>>

/** [what, who may] of a table, one line each. */
export function linesOf(matrix: Matrix): [string, readonly Asking[]][] {
  return Object.entries(matrix).flatMap(([audience, all]) =>
    all.map((one): [string, readonly Asking[]] => [one, audiences[audience as Audience]]),
  )
}
