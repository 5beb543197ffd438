export const monthStatuses = ['OPEN', 'CLOSED', 'REGISTERED', 'PUBLISHED'] as const

export type MonthStatus = (typeof monthStatuses)[number]

export const monthStatusLabels: Record<MonthStatus, string> = {
  OPEN: '受付中',
  CLOSED: '締切済み',
  REGISTERED: '付番済み',
  PUBLISHED: '反映済み',
}
