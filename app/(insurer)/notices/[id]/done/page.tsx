import { notFound, redirect } from 'next/navigation'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { RunPromise } from '@/components/notice/run-promise'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { ReceiptPanel } from '@/components/ui/receipt-panel'
import { TextLink } from '@/components/ui/text-link'
import { formatDate, formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { runCalendar } from '@/lib/domain/month/calendar'
import { noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { nextSteps } from './next-steps'

export default async function NoticeDonePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(filers, `/notices/${id}/done`)
  const notice = await findOwnNotice(viewer, id)
  if (!notice) notFound()
  const { kind, receiptNumber, arrivedAt, runMonth } = notice
  if (!receiptNumber || !arrivedAt || !runMonth) redirect(`/notices/${id}/edit`)
  if (notice.erasedAt) redirect(`/notices/${id}`)
  const settings = await readCalendarSettings()
  const { returnBy, publishBy } = runCalendar(runMonth, settings)
  return (
    <PortalPage title={`${noticeKindShortLabels[kind]}を受け付けました`} way={noticesWay}>
      <ReceiptPanel label="受付番号" number={receiptNumber}>
        <p>受付日時：{formatInstantToTheSecond(arrivedAt)}</p>
        <p>保険者：{notice.insurer.name}</p>
      </ReceiptPanel>
      <p className="mb-6 flex flex-wrap gap-4">
        <ButtonLink href={`/notices/${id}/receipt`} variant="secondary">
          受付票（PDF）をダウンロードする
        </ButtonLink>
        <ButtonLink href={`/notices/${id}/pdf`} variant="secondary">
          提出した内容の控え（PDF）をダウンロードする
        </ButtonLink>
      </p>
      <RunPromise promise={runPromise(kind, runMonth, settings)} />
      <Heading level={2}>このあとの流れ</Heading>
      <ol className="flex list-decimal flex-col gap-2 pl-6">
        {nextSteps(kind, formatDate(returnBy), formatDate(publishBy)).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-6">
        受け付けたことは <span className="break-all">{viewer.email}</span>{' '}
        にもメールでお送りしました。届かないときは、
        <TextLink href={`/notices/${id}`}>届出の状態</TextLink>
        を確認してください。このページはあとから開くこともできます。
      </p>
    </PortalPage>
  )
}
