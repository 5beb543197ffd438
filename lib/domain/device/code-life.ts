/** D-3: so many days an activation code that was not used works, where the setting says nothing else. */
export const activationCodeDaysDefault = 180

/** The first instant at which the code no longer works. */
export function codeExpiry(issuedAt: Date, days: number): Date {
  return new Date(issuedAt.getTime() + days * 24 * 3_600_000)
}
