/** As on the screens: 84,790. What goes out by `--json` stays a number. */
export function number(value: number): string {
  return value.toLocaleString('ja-JP')
}
