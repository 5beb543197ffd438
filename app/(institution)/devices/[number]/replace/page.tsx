import { replace } from '@/app/(institution)/devices/actions'
import { DeedForm } from '@/app/(institution)/devices/deed-form'
import { requireDevice, wayToDevice } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'

const title = '端末を交換する'

export default async function ReplacePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = (await requireDevice(params, 'replace')).device
  return (
    <PortalPage title={title} way={wayToDevice(number)} ownHeading>
      <DeedForm
        action={replace}
        title={title}
        number={number}
        consequence={`端末 ${number} のIDは、すぐに使えなくなります。代わりに、新しいIDとアクティベーションコードを1台分発行します。台数は変わりません。`}
        button={`端末 ${number} を交換する`}
        danger
        back="交換せずに戻る"
      />
    </PortalPage>
  )
}
