import type { ApplicationStatus } from './status'
import type { ApplicationAction } from './workflow'

/** One row of the table for each status that a decision can have started from (R-CLK-4). */
const wayBack: Partial<Record<ApplicationStatus, ApplicationAction>> = {
  SUBMITTED: 'undo',
  RESUBMITTED: 'undoToResubmitted',
  ON_HOLD: 'undoToHeld',
}

export function undoAction(before: ApplicationStatus): ApplicationAction | undefined {
  return wayBack[before]
}
