/** One cell to mend in a file of many rows: where it stands, what stands there, and a sentence (R-CLK-7). */
export type RowProblem = { line: number; column: string; value: string; message: string }

/** Enough of a long value to find it again. */
const SHOWN = 60

export function rowProblem(line: number, column: string, value: string, message: string): RowProblem {
  const characters = Array.from(value.slice(0, SHOWN * 4))
  const shown = characters.slice(0, SHOWN).join('') + (characters.length > SHOWN ? '…' : '')
  return { line, column, value: shown, message }
}
