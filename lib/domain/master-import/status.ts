export const importStatuses = ['PREVIEWED', 'APPLIED', 'UNDONE'] as const

export type ImportStatus = (typeof importStatuses)[number]

export const importStatusLabels: Record<ImportStatus, string> = {
  PREVIEWED: '確認待ち',
  APPLIED: '取り込み済み',
  UNDONE: '取り消し済み',
}
