const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long something has been waiting, in the one unit that matters: 45分, 3時間, 12日. */
export function ageInWords(since: Date, now: Date): string {
  const age = now.getTime() - since.getTime()
  if (age < minute) return '1分未満'
  if (age < hour) return `${Math.floor(age / minute)}分`
  if (age < day) return `${Math.floor(age / hour)}時間`
  return `${Math.floor(age / day)}日`
}
