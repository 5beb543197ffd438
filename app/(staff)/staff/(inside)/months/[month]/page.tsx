import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { MonthCalendar } from '@/components/month/month-calendar'
import { MonthCounts } from '@/components/month/month-counts'
import { MonthStatusTag } from '@/components/month/month-status-tag'
import { StepHistory } from '@/components/month/step-history'
import { StepList } from '@/components/month/step-list'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { Role } from '@/lib/domain/account/role'
import { jstDate } from '@/lib/domain/date/jst'
import { formatMonth } from '@/lib/domain/date/wareki'
import { isRunMonth, runCalendar } from '@/lib/domain/month/calendar'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { type FoundMonth, findMonth } from '@/lib/queries/month-board'

type Props = { params: Promise<{ month: string }>; searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  close: '締め切りました。',
  move: '残りの届出を翌月の処理に移しました。',
}

export default async function MonthPage({ params, searchParams }: Props) {
  const { month } = await params
  const viewer = await requireStaff(`/staff/months/${month}`)
  if (!isRunMonth(month)) notFound()
  const [found, settings] = await Promise.all([findMonth(viewer, month), readCalendarSettings()])
  const { done = '' } = await searchParams
  const pastCutoff = viewer.now >= runCalendar(month, settings).closesAt
  return (
    <StaffPage
      title={`${formatMonth(month)}の月次処理`}
      way={[staffTop, { label: '月次処理', href: '/staff/months' }]}
    >
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <p className="mb-4">
        <MonthStatusTag status={found.status} />
      </p>
      <MonthCalendar month={month} status={found.status} settings={settings} today={jstDate(viewer.now)} />
      <Heading level={2}>届出</Heading>
      <MonthCounts month={month} counts={found.counts} />
      <MoveRest found={found} role={viewer.role} />
      <Heading level={2}>処理</Heading>
      <StepList {...found} pastCutoff={pastCutoff} role={viewer.role} />
      <Heading level={2}>処理の記録</Heading>
      <StepHistory month={month} steps={found.steps} />
    </StaffPage>
  )
}

/** What a closed run cannot finish: a supervisor moves it on, with a reason. */
function MoveRest({ found, role }: { found: FoundMonth; role: Role }) {
  const { RECEIVED = 0, SENT_BACK = 0, CONFIRMED = 0 } = found.counts
  const rest = RECEIVED + SENT_BACK + CONFIRMED
  if (found.status !== 'CLOSED' || rest === 0) return null
  return (
    <p className="mt-4">
      登録していない届出が{rest.toLocaleString('ja-JP')}件あります。
      {role === 'supervisor' ? (
        <TextLink href={`/staff/months/${found.month}/move`}>残りの届出を翌月の処理に移す</TextLink>
      ) : (
        '翌月の処理に移す操作は、承認担当が行います。'
      )}
    </p>
  )
}
