import { roleLabels } from '@/lib/domain/account/role'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { env } from '@/lib/env'
import { demoAssociation } from './association'
import { demoAccountNumber } from './bank-accounts'
import { demoCoordinator } from './coordinator'
import { demoApplicants } from './demo-world'
import { demoFacilities } from './facilities'
import { demoPassword, demoStaff } from './staff'

/** One with a notice under way, one that has its code. */
const insurers = [
  { email: 'national@clinic.example', facility: demoFacilities.nationalInsurer },
  { email: 'mutual@clinic.example', facility: demoFacilities.mutualInsurer },
]

/** What the start of the demo prints: who may sign in, where, and with what. */
export function demoLines(): string[] {
  const { APP_URL } = env()
  const staff = Object.values(demoStaff)
  return [
    `申請者 / Applicants: ${APP_URL}/sign-in`,
    ...columns([
      ...Object.values(demoApplicants).map(({ email, facility }) => [
        email,
        facilityKindLabel(facility.kind),
        facility.name,
      ]),
      ...insurers.map(({ email, facility }) => [email, roleLabels.insurer, facility.name]),
      [demoAssociation.email, roleLabels.association, demoAssociation.name],
      [demoCoordinator.email, roleLabels.coordinator, demoCoordinator.name],
    ]),
    `  口座番号（保険者を除く全施設共通） / Bank account of every facility but insurers: ${demoAccountNumber}`,
    '',
    `職員 / Staff: ${APP_URL}/staff`,
    ...columns(
      staff.map(({ email, role, totpSecret }) => [email, role, roleLabels[role], `TOTP ${totpSecret}`]),
    ),
    '',
    `パスワード（全員共通） / Password of all: ${demoPassword}`,
    'TOTPの文字列を認証アプリに入力してください / Type the TOTP secret into an authenticator app',
  ]
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .reduce(
        (line, cell, column) => `${line}  ${cell}${' '.repeat((widths[column] ?? 0) - width(cell))}`,
        '',
      )
      .trimEnd(),
  )
}

/** Japanese characters are two columns wide on a terminal. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0)
}
