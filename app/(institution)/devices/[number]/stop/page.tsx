import { requireDevice, wayToDevice } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'
import { StopForm } from './stop-form'

const title = '端末を停止する'

export default async function StopPage({ params }: { params: Promise<{ number: string }> }) {
  const { device } = await requireDevice(params, 'stop')
  const { number, name, place } = device
  return (
    <PortalPage title={title} way={wayToDevice(number)} ownHeading>
      <StopForm title={title} number={number} called={[name, place].filter(Boolean).join('、')} />
    </PortalPage>
  )
}
