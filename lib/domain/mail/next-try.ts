/** Minutes to wait after the first, second … failed try; after the last one nobody tries again. */
const waits = [1, 5, 30, 2 * 60, 12 * 60]

/** @param failures how often the mail could not be sent so far, this time included. */
export function nextTry(failures: number, now: Date): Date | null {
  const minutes = waits[failures - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
