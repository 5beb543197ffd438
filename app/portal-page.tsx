import type { ReactNode } from 'react'
import { SessionWatch } from '@/app/(account)/session/session-watch'
import { SignOutButton } from '@/app/(account)/sign-out/sign-out-button'
import { PageShell } from '@/components/layout/page-shell'
import type { Site } from '@/components/layout/portal-look'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { Heading } from '@/components/ui/heading'
import { getSession } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { portalOf } from '@/lib/domain/facility/kind'

type Props = {
  /** The h1 and the document's title. */
  title: string
  way: readonly Crumb[]
  /** Where the viewer does not decide it. */
  portal?: Site
  /** A form writes its heading and title itself, behind its error summary. */
  ownHeading?: boolean
  wide?: boolean
  children: ReactNode
}

/** Every page outside the error pages: the frame with who is signed in. */
export async function PortalPage({ title, way, portal, ownHeading = false, wide, children }: Props) {
  const session = await getSession()
  const viewer = session && !session.secondFactorMissing ? session.viewer : null
  const facility = viewer?.facilities[0]
  return (
    <PageShell
      title={ownHeading ? undefined : title}
      way={way}
      here={title}
      wide={wide}
      portal={
        portal ??
        (facility ? portalOf(facility.kind) : viewer?.role === 'association' ? 'treatment' : undefined)
      }
      viewer={
        viewer && {
          name: viewer.name,
          facilityName: facility?.name ?? viewer.organisation?.name,
          staff: isStaff(viewer.role),
        }
      }
      signOut={<SignOutButton />}
    >
      {!ownHeading && <Heading level={1}>{title}</Heading>}
      {children}
      {viewer && (
        <SessionWatch
          email={viewer.email}
          door={isStaff(viewer.role) ? 'staff' : 'applicant'}
          seconds={session?.seconds ?? { left: 0, idle: 0, absolute: 0 }}
          secondFactor={session?.hasSecondFactor ?? false}
        />
      )}
    </PageShell>
  )
}
