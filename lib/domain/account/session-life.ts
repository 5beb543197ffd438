/** How long a sign-in lasts. Applicants fill long forms; staff handle other people's data. */
const minute = 60_000
const applicants = { idle: 120 * minute, absolute: 24 * 60 * minute }
const staff = { idle: 60 * minute, absolute: 12 * 60 * minute }

export function sessionLimits(isStaff: boolean): { idle: number; absolute: number } {
  return isStaff ? staff : applicants
}

/** @param lastSeenAt and @param expiresAt as kept in the session's row. */
export function sessionIsOver(
  session: { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null },
  isStaff: boolean,
  now: Date,
): boolean {
  if (session.endedAt) return true
  const idle = now.getTime() - session.lastSeenAt.getTime()
  return now >= session.expiresAt || idle >= sessionLimits(isStaff).idle
}
