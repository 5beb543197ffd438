import type { Spread } from './rounds'

export type BenchRow = {
  what: string
  floor: string
  /** Ours ÷ floor. */
  ratio: Spread
  better: 'higher' | 'lower'
  /** The absolute figures with their units. */
  ours: string
  theirs: string
}

const HEAD = ['What', 'Floor', 'Ratio (min–max)', 'Better', 'Portal', 'Floor’s figure']

/** Markdown whose columns also stand under each other in a terminal. */
export function table(rows: readonly BenchRow[]): string {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const print = (line: readonly string[]) =>
    `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [print(lines[0] ?? []), rule, ...lines.slice(1).map(print)].join('\n')
}

const cells = ({ what, floor, ratio, better, ours, theirs }: BenchRow): string[] => [
  what,
  floor,
  withSpread(ratio, 2),
  better,
  ours,
  theirs,
]

/** `0.82 (0.79–0.85)`; an exact figure stands alone. */
export function withSpread({ median, min, max }: Spread, digits: number, unit = ''): string {
  const [middle, least, most] = [median, min, max].map((value) => grouped(value, digits))
  if (min === max) return `${middle}${unit && ` ${unit}`}`
  return `${middle}${unit && ` ${unit}`} (${least}–${most})`
}

const grouped = (value: number, digits: number) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
