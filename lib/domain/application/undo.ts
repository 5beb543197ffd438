import type { ApplicationStatus } from './status'
import type { ApplicationAction } from './workflow'

/** R-CLK-4: so long a person may take a decision back, and so long its mails wait (decision 0030). */
export const undoSeconds = 30

export function undoEnd(now: Date): Date {
  return new Date(now.getTime() + undoSeconds * 1000)
}

/** One row of the table for each status that a decision can have started from. */
const wayBack: Partial<Record<ApplicationStatus, ApplicationAction>> = {
  SUBMITTED: 'undo',
  RESUBMITTED: 'undoToResubmitted',
  ON_HOLD: 'undoToHeld',
}

export function undoAction(before: ApplicationStatus): ApplicationAction | undefined {
  return wayBack[before]
}

/** What stays on the screen for the person: rounded up, so that it is never 0 while it can still be done. */
export function undoSecondsLeft(undoUntil: Date, now: Date): number {
  return Math.max(0, Math.ceil((undoUntil.getTime() - now.getTime()) / 1000))
}
