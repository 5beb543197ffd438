import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { MonthCounts } from '@/components/month/month-counts'
import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'
import { formatDateWithWeekday, formatMonth } from '@/lib/domain/date/wareki'
import { isRunMonth, nextRun, runCalendar } from '@/lib/domain/month/calendar'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { findMonth } from '@/lib/queries/month-board'
import { MoveForm } from './move-form'

type Props = { params: Promise<{ month: string }> }

const title = '残りの届出を翌月の処理に移す'

export default async function MovePage({ params }: Props) {
  const { month } = await params
  const viewer = await requireStaff(`/staff/months/${month}/move`, ['supervisor'])
  if (!isRunMonth(month)) notFound()
  const [{ counts, status }, settings] = await Promise.all([findMonth(viewer, month), readCalendarSettings()])
  const { RECEIVED = 0, SENT_BACK = 0, CONFIRMED = 0 } = counts
  const rest = RECEIVED + SENT_BACK + CONFIRMED
  const open = status === 'CLOSED' && rest > 0
  const way = [
    staffTop,
    { label: '月次処理', href: '/staff/months' },
    { label: `${formatMonth(month)}の月次処理`, href: `/staff/months/${month}` },
  ]
  const { returnBy } = runCalendar(nextRun(month), settings)
  return (
    <StaffPage title={title} way={way} wide={false} ownHeading={open}>
      {open ? (
        <MoveForm
          {...{ month, title, rest }}
          intro={
            <>
              <InsetText>
                <p>
                  登録していない{rest.toLocaleString('ja-JP')}件を{formatMonth(nextRun(month))}
                  の処理に移します。返還の期限は
                  {formatDateWithWeekday(returnBy)}になり、提出者にメールで知らせます。
                </p>
                <p>登録済みの届出は移しません。取り消すことはできません。</p>
              </InsetText>
              <div className="mb-8">
                <MonthCounts month={month} counts={{ RECEIVED, SENT_BACK, CONFIRMED }} />
              </div>
            </>
          }
        />
      ) : (
        <>
          <p className="mb-4">移す届出はありません。締め切った回の、登録していない届出だけを移せます。</p>
          <TextLink href={`/staff/months/${month}`}>月次処理に戻る</TextLink>
        </>
      )}
    </StaffPage>
  )
}
