import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { filePaper } from '@/app/(staff)/staff/(inside)/paper/actions'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { NoticeScan } from '@/components/review/notice-scan'
import { PaperForm } from '@/components/review/paper-form'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { actOf } from '@/lib/action'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull, formatInstant } from '@/lib/domain/date/wareki'
import { runOfArrival } from '@/lib/domain/month/calendar'
import { noticeFieldLabel } from '@/lib/domain/notice/fields'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { readRequests } from '@/lib/domain/notice/requests'
import { resubmissionPromise } from '@/lib/domain/notice/resubmission'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { findPaper } from '@/lib/queries/paper-desk'
import { readResubmitUntil } from '@/lib/queries/resubmit-until'
import { recordView } from '@/lib/usecases/record-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }
type Paper = NonNullable<Awaited<ReturnType<typeof findPaper>>>

export default async function PaperPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/paper/${id}`, ['clerk'])
  const { saved } = await searchParams
  const found = await findPaper(viewer, id)
  if (!found) notFound()
  await recordView(await actOf('notice.view', viewer), { type: 'notice', id, version: found.version })
  const { version, kind, answers } = found
  const title = found.status === 'DRAFT' ? '用紙の内容を入力する' : '訂正された用紙の内容を入力する'
  return (
    <StaffPage title={title} way={[staffTop, { label: '紙の届出', href: '/staff/paper' }]} ownHeading>
      {saved && (
        <NotificationBanner title="保存しました。" tone="success" live>
          <p>まだ受け付けていません。続きはあとから、ほかの職員も入力できます。</p>
        </NotificationBanner>
      )}
      <div className="gap-10 lg:grid lg:grid-cols-2">
        <div>
          <PaperForm
            key={version}
            {...{ id, version, kind, title }}
            said={`最後に保存した日時：${formatInstant(found.changedAt)}`}
            action={filePaper}
            start={{ values: answers as Record<string, string>, problems: [] }}
            intro={<Intro found={found} />}
          />
          {found.status === 'DRAFT' && (
            <p className="mt-8">
              <TextLink href={`/staff/paper/${id}/discard`}>誤って受け付けた用紙を破棄する</TextLink>
            </p>
          )}
        </div>
        <section id="scan" className="min-w-0 lg:sticky lg:top-4 lg:self-start">
          <Heading level={2}>届いた用紙</Heading>
          <NoticeScan id={id} fileName={found.scanName ?? ''} fileType={found.scanType} />
        </section>
      </div>
    </StaffPage>
  )
}

async function Intro({ found }: { found: Paper }) {
  const { kind, arrivedAt, runMonth, status } = found
  const settings = await readCalendarSettings()
  const arrival = arrivedAt ?? found.createdAt
  return (
    <>
      <p>
        {noticeKindLabels[kind]}　届いた日：{formatDateInFull(jstDate(arrival))}
      </p>
      {/* Beside the boxes there is room for it on a wide screen alone. */}
      <p className="my-4 lg:hidden">
        <TextLink href="#scan">届いた用紙の画像へ</TextLink>
      </p>
      <InsetText>
        {status === 'SENT_BACK' && runMonth ? (
          <>
            <p>{resubmissionPromise(runMonth, settings, await readResubmitUntil())}</p>
            {readRequests(found.requests).map(({ field, message }) => (
              <p key={field}>
                <strong>{noticeFieldLabel(field)}：</strong>
                {message}
              </p>
            ))}
          </>
        ) : (
          <p>{runPromise(kind, runOfArrival(arrival, settings), settings)}</p>
        )}
      </InsetText>
    </>
  )
}
