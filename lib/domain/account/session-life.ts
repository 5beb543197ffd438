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

/** WCAG 2.2.1: how long before the end the person is warned. */
export const warningSeconds = 120

/** For the warning in the browser: seconds from now, so that its clock does not matter. */
export function sessionSecondsLeft(
  session: { lastSeenAt: Date; expiresAt: Date },
  isStaff: boolean,
  now: Date,
): { left: number; idle: number; absolute: number } {
  const { idle } = sessionLimits(isStaff)
  const seconds = (instant: number) => Math.max(0, Math.floor((instant - now.getTime()) / 1000))
  const absolute = seconds(session.expiresAt.getTime())
  const left = Math.min(absolute, seconds(session.lastSeenAt.getTime() + idle))
  return { left, idle: idle / 1000, absolute }
}
