import type { ReactNode } from 'react'
import { PortalPage } from '@/app/portal-page'
import type { Crumb } from '@/components/ui/breadcrumbs'

export const staffTop: Crumb = { label: '職員用トップ', href: '/staff' }

/** Staff pages are visibly staff pages, and use the whole width. */
export function StaffPage({
  title,
  way = [],
  ownHeading,
  wide = true,
  children,
}: {
  title: string
  way?: readonly Crumb[]
  ownHeading?: boolean
  wide?: boolean
  children: ReactNode
}) {
  return (
    <PortalPage title={title} way={way} portal="staff" ownHeading={ownHeading} wide={wide}>
      {children}
    </PortalPage>
  )
}
