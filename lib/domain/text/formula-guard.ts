/** What a spreadsheet would run, wide forms too; a lone dash and a negative number are neither. */
const formula = /^(?:[=+@＝＋＠\t\r\n]|[-－](?!$|[\d,.]+$))/u
/** A guard in front of it already; one more is put there, so that taking one away gives the same text again. */
const guarded = /^'+(?=.)/u

/** An apostrophe in front of what a spreadsheet would run. */
export function withGuard(cell: string): string {
  return formula.test(cell.replace(guarded, '')) ? `'${cell}` : cell
}

export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.replace(guarded, '')) ? cell.slice(1) : cell
}
