import { home, peopleCrumb, requireManager } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { InviteForm } from './invite-form'

export default async function InvitePage() {
  await requireManager('/organisation/people/invite')
  return (
    <PortalPage title="利用者を招待する" way={[home, peopleCrumb]} ownHeading>
      <InviteForm />
    </PortalPage>
  )
}
