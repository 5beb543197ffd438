/** What stands in a column of the two lists (R-LST-2, R-LST-3): itself ○, by 再委託 △. */
export const listMarks = ['SELF', 'SUBCONTRACTED'] as const

export type ListMark = (typeof listMarks)[number]

export const listMarkSigns: Record<ListMark, string> = { SELF: '○', SUBCONTRACTED: '△' }

/** Circles and triangles as they occur in real files (domain.md 3.3), after NFKC and in capitals. */
const circles = ['○', '◯', '〇', '●', '◎', 'O', '0', 'ON', 'TRUE', '有', 'あり', '該当', '✓', '✔']
const triangles = ['△', '▲', '⊿', 'Δ', '∆']
const blanks = ['', '-', '×', '✕', 'X', 'FALSE', '無', 'なし']

/** null for an empty cell; undefined for what nobody can read. */
export function readListMark(typed: string): ListMark | null | undefined {
  const sign = typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  if (circles.includes(sign)) return 'SELF'
  if (triangles.includes(sign)) return 'SUBCONTRACTED'
  return blanks.includes(sign) ? null : undefined
}

/** As it stands in the list. */
export function listSign(mark: ListMark | boolean | null): string {
  if (mark === null || mark === false) return ''
  return mark === true ? listMarkSigns.SELF : listMarkSigns[mark]
}
