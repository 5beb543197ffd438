import { renewCode } from '@/app/(institution)/devices/actions'
import { DeedForm } from '@/app/(institution)/devices/deed-form'
import { requireDevice, wayToDevice } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'
import { readSetting } from '@/lib/queries/setting'

const title = 'アクティベーションコードを再発行する'

export default async function RenewPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = (await requireDevice(params, 'renewCode')).device
  const days = await readSetting('code-days')
  return (
    <PortalPage title={title} way={wayToDevice(number)} ownHeading>
      <DeedForm
        action={renewCode}
        title={title}
        number={number}
        consequence={`端末 ${number} の前のコードは、すぐに使えなくなります。新しいコードは、${days}日間使えます。IDは変わりません。`}
        button={`端末 ${number} のコードを再発行する`}
        back="再発行せずに戻る"
      />
    </PortalPage>
  )
}
