import { Timeline } from '@/components/ui/timeline'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { timelineOf } from '@/lib/domain/application/timeline'
import { formatInstant } from '@/lib/domain/date/wareki'

export type CaseEvent = {
  id: number
  at: string
  action: string
  toStatus: ApplicationStatus
  actorRole: string
  actorName: string | null
  comment: string | null
  version: number | null
}

/** As the applicant sees it, but with the people named. Newest first. */
export function CaseTimeline({ events }: { events: readonly CaseEvent[] }) {
  return (
    <Timeline
      entries={events.map((event) => {
        const { title, by } = timelineOf(event)
        return {
          id: String(event.id),
          title,
          by: event.actorName ? `${by}　${event.actorName}` : by,
          dateTime: new Date(event.at).toISOString(),
          when: formatInstant(new Date(event.at)),
          children: event.comment && <p className="whitespace-pre-wrap">{event.comment}</p>,
        }
      })}
    />
  )
}
