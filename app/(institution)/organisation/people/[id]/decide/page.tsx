import { notFound } from 'next/navigation'
import { home, peopleCrumb, requireManager } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { SummaryList } from '@/components/ui/summary-list'
import { formatInstant } from '@/lib/domain/date/wareki'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { findPerson } from '@/lib/queries/people'
import { DecideForm } from './decide-form'

/** Who asks, before it is decided (R-REG-11). */
export default async function DecidePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { viewer, organisation } = await requireManager(`/organisation/people/${id}/decide`)
  const asker = await findPerson(viewer, id, 'ASKED')
  if (!asker) notFound()
  const rows = [
    { label: '氏名', value: asker.name },
    { label: 'メールアドレス', value: <span className="break-all">{asker.email}</span> },
    { label: '電話番号', value: asker.phone && formatPhone(asker.phone) },
    { label: '申し込んだ日時', value: formatInstant(asker.since) },
  ]
  return (
    <PortalPage title="参加の申込み" way={[home, peopleCrumb]} ownHeading>
      <DecideForm id={asker.id} organisation={organisation.name} intro={<SummaryList rows={rows} />} />
    </PortalPage>
  )
}
