export const rescueStatuses = ['OPEN', 'DONE', 'REFUSED'] as const

export type RescueStatus = (typeof rescueStatuses)[number]

export const rescueStatusLabels: Record<RescueStatus, string> = {
  OPEN: '判断待ち',
  DONE: '招待済み',
  REFUSED: '却下',
}
