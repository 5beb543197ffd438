import type { NoticeStatus } from '@/lib/domain/notice/status'

/** The association's insurers by how far their last notice is. */
export const insurerViews = ['all', 'none', 'under-way', 'sent-back', 'returned'] as const

export type InsurerView = (typeof insurerViews)[number]

export const insurerViewLabels: Record<InsurerView, string> = {
  all: 'すべて',
  none: '届出なし',
  'under-way': '手続き中',
  'sent-back': '差し戻し中',
  returned: '返還済み',
}

/** null: whatever the status; an empty list: no notice. */
export const statusesOfView: Record<InsurerView, readonly NoticeStatus[] | null> = {
  all: null,
  none: [],
  'under-way': ['RECEIVED', 'CONFIRMED', 'REGISTERED'],
  'sent-back': ['SENT_BACK'],
  returned: ['HANDED_BACK', 'PUBLISHED', 'EFFECTIVE'],
}

export function isInsurerView(text: unknown): text is InsurerView {
  return insurerViews.some((view) => view === text)
}
