import type { Role } from '@/lib/domain/account/role'

/** Whose account settings these are; staff have their own site (D-9). */
export const holders = [
  'institution',
  'insurer',
  'association',
  'coordinator',
] as const satisfies readonly Role[]

export const settingsWay = [
  { label: 'マイページ', href: '/home' },
  { label: 'アカウント設定', href: '/account' },
]
