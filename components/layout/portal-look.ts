import { type Portal, portalLabels } from '@/lib/domain/facility/kind'

export type Site = Portal | 'staff'

type Look = { label: string; home: string; accent: string }

/** The sites differ by name and wording; the accent line only repeats it. */
export const siteLooks: Record<Site, Look> = {
  medical: { label: portalLabels.medical, home: '/medical', accent: 'border-t-key-900' },
  treatment: { label: portalLabels.treatment, home: '/treatment', accent: 'border-t-green-800' },
  staff: { label: '職員用', home: '/staff', accent: 'border-t-yellow-400' },
}
