import { redirect } from 'next/navigation'
import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { findOwnAccount } from '@/lib/queries/own-account'
import { Passkeys } from './passkeys'

export default async function PasskeysPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer(holders, '/account/passkeys')
  if (!(await findOwnAccount(viewer)).secondFactor) redirect('/account/second-factor')
  return (
    <PortalPage title="パスキー" way={settingsWay} ownHeading>
      <Passkeys viewer={viewer} done={(await searchParams).done} />
    </PortalPage>
  )
}
