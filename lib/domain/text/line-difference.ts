export type DifferenceLine = { is: 'same' | 'removed' | 'added'; text: string }

/** Line by line, what was there and what is there now, in the order of reading; what is longest in common stays. */
export function lineDifference(before: string, after: string): DifferenceLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const common = commonLengths(old, now)
  const lines: DifferenceLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [removed, added] = [old[i], now[j]]
    if (removed !== undefined && removed === added) {
      lines.push({ is: 'same', text: removed })
      i++
      j++
    } else if (removed !== undefined && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1)) {
      lines.push({ is: 'removed', text: removed })
      i++
    } else {
      lines.push({ is: 'added', text: added ?? '' })
      j++
    }
  }
  return lines
}

/** How many lines the rests from i and j have in common at most. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const longer = Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1))
      const row = table[i]
      if (row) row[j] = old[i] === now[j] ? lengthAt(table, i + 1, j + 1) + 1 : longer
    }
  }
  return table
}

function lengthAt(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? -1
}
