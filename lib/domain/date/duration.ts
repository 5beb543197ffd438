/** A span in words, to the accuracy that helps: 「40分」「5時間」「2.5日」. @param hours not negative. */
export function durationInWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))}分`
  if (hours < 24) return `${Math.round(hours)}時間`
  return `${Number((hours / 24).toFixed(1))}日`
}
