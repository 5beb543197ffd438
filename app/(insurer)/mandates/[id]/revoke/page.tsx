import { notFound } from 'next/navigation'
import { requireManager } from '@/app/(institution)/organisation/require-place'
import { mandatesWay } from '@/app/(insurer)/mandates/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { findOwnMandate } from '@/lib/queries/own-mandates'
import { RevokeForm } from './revoke-form'

const title = '委任の取り消し'

export default async function RevokePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(['insurer'], `/mandates/${id}/revoke`)
  await requireManager(`/mandates/${id}/revoke`)
  const mandate = /^[1-9]\d{0,8}$/.test(id) ? await findOwnMandate(viewer, Number(id)) : null
  if (!mandate) notFound()
  return (
    <PortalPage title={title} way={mandatesWay} ownHeading>
      <RevokeForm
        title={title}
        id={mandate.id}
        association={mandate.association.name}
        insurer={mandate.insurer.name}
      />
    </PortalPage>
  )
}
