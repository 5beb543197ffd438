export const accountStatuses = ['PENDING', 'ACTIVE', 'LOCKED', 'CLOSED'] as const

export type AccountStatus = (typeof accountStatuses)[number]

export const accountStatusLabels: Record<AccountStatus, string> = {
  PENDING: '未有効化',
  ACTIVE: '利用中',
  LOCKED: 'ロック中',
  CLOSED: '閉鎖',
}

export const membershipStatuses = ['INVITED', 'ASKED', 'MEMBER', 'LEFT'] as const

export type MembershipStatus = (typeof membershipStatuses)[number]

export const membershipStatusLabels: Record<MembershipStatus, string> = {
  INVITED: '招待中',
  ASKED: '参加の確認待ち',
  MEMBER: '所属',
  LEFT: '所属終了',
}
