import { type FacilityParam, requireOperation } from '@/app/(institution)/home/require-operation'
import { PortalPage } from '@/app/portal-page'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { formatInstant } from '@/lib/domain/date/wareki'
import { CheckForm } from './check-form'

const title = '運用業務の確認'

export default async function OperationCheckPage({ searchParams }: FacilityParam) {
  const { id, name, operationCheckedAt } = await requireOperation('/home/operation-check', searchParams)
  return (
    <PortalPage title={title} way={[{ label: 'マイページ', href: '/home' }]} ownHeading>
      {operationCheckedAt && (
        <NotificationBanner
          title={`${formatInstant(operationCheckedAt)}に確認を完了しています。`}
          tone="success"
        />
      )}
      <CheckForm title={title} facility={id} name={name} />
    </PortalPage>
  )
}
