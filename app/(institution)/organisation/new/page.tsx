import { facilityChoices } from '@/app/(account)/register/choices'
import { home } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { AddForm } from './add-form'

export default async function NewOrganisationPage() {
  await requireViewer(applicants, '/organisation/new')
  return (
    <PortalPage title="機関の追加" way={[home]} ownHeading>
      <AddForm {...facilityChoices()} />
    </PortalPage>
  )
}
