import { RunPromise } from '@/components/notice/run-promise'
import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusTag } from '@/components/ui/status-tag'
import { ageInWords } from '@/lib/domain/date/age'
import { jstDate } from '@/lib/domain/date/jst'
import { timeLeftInWords } from '@/lib/domain/date/time-left'
import {
  formatDateInFull,
  formatInstant,
  formatInstantToTheSecond,
  formatMonth,
} from '@/lib/domain/date/wareki'
import { type CalendarSettings, runCalendar } from '@/lib/domain/month/calendar'
import { type MonthStatus, monthStatusLabels } from '@/lib/domain/month/status'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { noticeTimelineOf } from '@/lib/domain/notice/timeline'
import type { NoticeEventRow } from './notice-timeline'

type Standing = {
  kind: NoticeKind
  status: NoticeStatus
  arrivedAt: Date
  onPaper: boolean
  filer: string | null
  runMonth: string
  monthStatus: MonthStatus
}

const open: readonly NoticeStatus[] = ['RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED']

/** Where the notice stands, since when, and what its run promises (R-INS-6). */
export function NoticeStanding({
  found,
  now,
  settings,
}: {
  found: Standing
  now: Date
  settings: CalendarSettings
}) {
  const { kind, status, arrivedAt, onPaper, filer, runMonth, monthStatus } = found
  const left = timeLeftInWords(runCalendar(runMonth, settings).returnBy, jstDate(now))
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <StatusOfNotice status={status} />
        {onPaper && <StatusTag>紙の届出</StatusTag>}
        <span>
          {onPaper
            ? `届いた日：${formatDateInFull(jstDate(arrivedAt))}`
            : `受付日時：${formatInstantToTheSecond(arrivedAt)}`}
          （{ageInWords(arrivedAt, now)}経過）
        </span>
      </p>
      <p className="mt-2">
        提出者：{filer ?? '郵送（職員が入力）'}　処理の回：{formatMonth(runMonth)}（
        {monthStatusLabels[monthStatus]}）{open.includes(status) && `　返還の期限まで：${left}`}
      </p>
      {open.includes(status) && <RunPromise promise={runPromise(kind, runMonth, settings)} />}
    </>
  )
}

/** What happened since the version that was on somebody's screen (R-CLK-2). */
export function ChangedSince({ events, steps }: { events: readonly NoticeEventRow[]; steps: number }) {
  const since = events.slice(0, steps)
  return (
    <NotificationBanner title="この届出は、あなたが見たあとに変わりました。" tone="warning">
      <p>変わったことと最新の内容を確認してから、もう一度判断してください。</p>
      <ul className="list-disc pl-6">
        {since.map(({ id, at, action, actorRole, actorName }) => (
          <li key={id}>
            {formatInstant(at)}　{noticeTimelineOf({ action, actorRole }).title}
            {actorName && `　${actorName}`}
          </li>
        ))}
        {since.length < steps && <li>備考または届出の内容が変わりました。</li>}
      </ul>
    </NotificationBanner>
  )
}
