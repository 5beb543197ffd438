/** D-3: an activation code that was not used works for 180 days. */
export const activationCodeDays = 180

/** The first instant at which the code no longer works. */
export function codeExpiry(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + activationCodeDays * 24 * 3_600_000)
}
