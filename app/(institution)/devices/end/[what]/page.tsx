import { notFound } from 'next/navigation'
import { wayToDevices } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { formatSeen } from '@/lib/domain/device/device-schemas'
import { type Endable, listEndable } from '@/lib/queries/devices'
import { EndForm } from './end-form'

const title = '利用中止の確認'

export default async function EndOfUsePage({ params }: { params: Promise<{ what: string }> }) {
  const { what } = await params
  const viewer = await requireViewer(applicants, `/devices/end/${encodeURIComponent(what)}`)
  const chosen = (await listEndable(viewer)).filter((row) => matches(row, what))
  const [first] = chosen
  if (!first) notFound()
  const whole = what === `facility-${first.facility.id}`
  return (
    <PortalPage
      title={title}
      way={[...wayToDevices, { label: '利用を中止する', href: '/devices/end' }]}
      ownHeading
    >
      <EndForm
        title={title}
        what={what}
        seen={formatSeen(chosen)}
        object={whole ? `${first.facility.name}のすべて` : `受付番号 ${first.receiptNumber}`}
        devices={chosen.reduce((sum, { devices }) => sum + devices, 0)}
      />
    </PortalPage>
  )
}

function matches({ id, facility }: Endable, what: string): boolean {
  return id === what || `facility-${facility.id}` === what
}
