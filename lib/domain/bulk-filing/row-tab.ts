/** The rows of a file by what is to be done with them. */
export const rowTabs = ['wrong', 'good', 'filed', 'all'] as const

export type RowTab = (typeof rowTabs)[number]

export const rowTabLabels: Record<RowTab, string> = {
  wrong: '誤りのある行',
  good: '提出できる行',
  filed: '提出した行',
  all: 'すべて',
}

export const rowTabEmpty: Record<RowTab, string> = {
  wrong: '誤りのある行はありません。',
  good: '提出できる行はありません。誤りを直した行と、誤りのない行がここに表示されます。',
  filed: '提出した行はありません。提出すると、ここに受付番号が表示されます。',
  all: '行はありません。',
}

export function isRowTab(text: unknown): text is RowTab {
  return rowTabs.some((tab) => tab === text)
}
