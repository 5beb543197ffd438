/** What a clerk may add to a row or leave out; 受付番号, 施設 and 状態 are always there. */
export const queueColumns = ['kind', 'devices', 'staff', 'arrived', 'held'] as const

export type QueueColumn = (typeof queueColumns)[number]

export const queueColumnLabels: Record<QueueColumn, string> = {
  kind: '種別',
  devices: '台数',
  staff: '職員数',
  arrived: '受付日',
  held: '再開する日',
}

/** While nobody chose anything else. */
export const firstColumns: readonly QueueColumn[] = ['kind', 'devices', 'arrived']
