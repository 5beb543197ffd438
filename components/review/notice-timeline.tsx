import { Timeline } from '@/components/ui/timeline'
import { formatInstant } from '@/lib/domain/date/wareki'
import { noticeTimelineOf } from '@/lib/domain/notice/timeline'

export type NoticeEventRow = {
  id: number
  at: Date
  action: string
  actorRole: string
  actorName: string | null
  comment: string | null
}

/** As the filer sees it, but with the people named. Newest first. */
export function NoticeTimeline({ events }: { events: readonly NoticeEventRow[] }) {
  return (
    <Timeline
      entries={events.map((event) => {
        const { title, by } = noticeTimelineOf(event)
        return {
          id: String(event.id),
          title,
          by: event.actorName ? `${by}　${event.actorName}` : by,
          dateTime: event.at.toISOString(),
          when: formatInstant(event.at),
          children: event.comment && <p className="whitespace-pre-wrap">{event.comment}</p>,
        }
      })}
    />
  )
}
