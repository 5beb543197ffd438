import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { facilityKindLabel, type Portal, portalLabels, portalOf } from '@/lib/domain/facility/kind'

/** R-SITE-1: on the other portal, and on the common top, a signed-in person is led to the one of their facility. */
export function OtherPortalNotice({ viewer, here }: { viewer: Viewer | null; here?: Portal }) {
  const kinds = viewer?.facilities.map(({ kind }) => kind) ?? []
  const [kind] = kinds
  if (!kind || (here && kinds.some((each) => portalOf(each) === here))) return null
  const own = portalOf(kind)
  const label = portalLabels[own]
  return (
    <NotificationBanner title={here ? `ここは${portalLabels[here]}です` : `${viewer?.name}さんのポータル`}>
      <p>
        {facilityKindLabel(kind)}の申請は、<TextLink href={`/${own}`}>{label}</TextLink>で行います。
      </p>
    </NotificationBanner>
  )
}
