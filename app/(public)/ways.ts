import type { Crumb } from '@/components/ui/breadcrumbs'
import { type Portal, portalLabels } from '@/lib/domain/facility/kind'

/** The menu path of the notice, as far as a page below it needs it (R-SITE-1). */
export const top: Crumb = { label: 'トップ', href: '/' }

export const portalTops: Record<Portal, Crumb> = {
  medical: { label: portalLabels.medical, href: '/medical' },
  treatment: { label: portalLabels.treatment, href: '/treatment' },
}

const online: Crumb = { label: 'オンライン資格確認', href: '/medical/online' }
const checkup: Crumb = { label: '健診実施機関等', href: '/medical/online/checkup' }

export const waysToApplications: Record<Portal, readonly Crumb[]> = {
  medical: [top, portalTops.medical, online, checkup],
  treatment: [top, portalTops.treatment],
}

export const applicationPages: Record<Portal, Crumb> = {
  medical: { label: '各種申請', href: '/medical/online/checkup/applications' },
  treatment: { label: '各種申請', href: '/treatment/applications' },
}

export function wayToArticle(portal: Portal | undefined): readonly Crumb[] {
  return portal ? [...waysToApplications[portal], applicationPages[portal]] : [top]
}
