import { requireDevice, wayToDevice } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'
import { RenameForm } from './rename-form'

const title = '名称と設置場所を変更する'

export default async function RenamePage({ params }: { params: Promise<{ number: string }> }) {
  const { device } = await requireDevice(params)
  const { number, name, place } = device
  return (
    <PortalPage title={title} way={wayToDevice(number)} ownHeading>
      <RenameForm title={title} number={number} name={name ?? ''} place={place ?? ''} />
    </PortalPage>
  )
}
