import { redirect } from 'next/navigation'
import { type FacilityParam, requireOperation } from '@/app/(institution)/home/require-operation'
import { PortalPage } from '@/app/portal-page'
import { formatDate } from '@/lib/domain/date/wareki'
import { StartForm } from './start-form'

const title = '運用開始'

export default async function OperationStartPage({ searchParams }: FacilityParam) {
  const operation = await requireOperation('/home/operation-start', searchParams)
  const { id, name, operationCheckedAt, operatesFrom } = operation
  if (!operationCheckedAt) redirect(`/home/operation-check?facility=${id}`)
  const date = operatesFrom ? formatDate(operatesFrom.toISOString().slice(0, 10)) : ''
  return (
    <PortalPage title={title} way={[{ label: 'マイページ', href: '/home' }]} ownHeading>
      <StartForm title={title} facility={id} name={name} date={date} />
    </PortalPage>
  )
}
