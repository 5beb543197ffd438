import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { findOwnAccount } from '@/lib/queries/own-account'
import { PersonForm } from './person-form'

export default async function PersonPage() {
  const viewer = await requireViewer(holders, '/account/person')
  const { lastName, firstName, phone } = await findOwnAccount(viewer)
  return (
    <PortalPage title="氏名・電話番号の変更" ownHeading way={settingsWay}>
      <PersonForm start={{ values: { lastName, firstName, phone }, problems: [] }} />
    </PortalPage>
  )
}
