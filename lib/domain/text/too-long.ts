/** R-ALL-1: says what is allowed and what there is. */
export function tooLong(label: string, max: number, count: number): string {
  const [most, now] = [max, count].map((number) => number.toLocaleString('ja-JP'))
  return `${label}は${most}文字以内で入力してください（現在${now}文字）。`
}
