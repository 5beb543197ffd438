/** Short enough for the margin, however many there are: 20万 and not 200000. */
export function axisWords(tick: number): string {
  return tick < 10_000 ? tick.toLocaleString('ja-JP') : `${tick / 10_000}万`
}
