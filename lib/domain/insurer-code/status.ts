export const insurerCodeStatuses = ['LIVE', 'ABOLISHED'] as const

export type InsurerCodeStatus = (typeof insurerCodeStatuses)[number]

export const insurerCodeStatusLabels: Record<InsurerCodeStatus, string> = {
  LIVE: '有効',
  ABOLISHED: '廃止',
}
