export const changeRequestStatuses = ['OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const

export type ChangeRequestStatus = (typeof changeRequestStatuses)[number]

export const changeRequestStatusLabels: Record<ChangeRequestStatus, string> = {
  OPEN: '判断待ち',
  ACCEPTED: '反映済み',
  REFUSED: '却下',
  WITHDRAWN: '取下げ',
}
