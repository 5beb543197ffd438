/** R-CLK-4: so long a person may take a decision back, and so long its mails wait (decisions 0030 and 0036). */
export const undoSeconds = 30

export function undoEnd(now: Date): Date {
  return new Date(now.getTime() + undoSeconds * 1000)
}

/** What stays on the screen for the person: rounded up, so that it is never 0 while it can still be done. */
export function undoSecondsLeft(undoUntil: Date, now: Date): number {
  return Math.max(0, Math.ceil((undoUntil.getTime() - now.getTime()) / 1000))
}
