import { Heading } from '@/components/ui/heading'
import type { ChangesSince } from '@/lib/domain/application/changes-since'
import { timelineOf } from '@/lib/domain/application/timeline'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { CaseEvent } from './case-timeline'

/** For whoever comes with an older version: what is different now, old → new, and who did what (R-CLK-2). */
export function ChangesSinceSeen({ since }: { since: ChangesSince<CaseEvent> }) {
  const { changes, events } = since
  return (
    <section
      aria-labelledby="changed"
      className="my-6 rounded-8 border-2 border-l-8 border-warning-orange-2 p-4"
    >
      <Heading level={2}>
        <span id="changed">前に見たときから変わったこと</span>
      </Heading>
      {changes.length === 0 && <p>申請の内容、添付ファイル、状態は、前に見たときと同じです。</p>}
      <dl>
        {changes.map(({ field, label, before, after }) => (
          <div key={field} className="border-b border-solid-gray-420 py-3">
            <dt className="text-std-16B-170">{label}</dt>
            <dd className="break-words">変更前：{before}</dd>
            <dd className="break-words">
              <mark className="bg-yellow-100 px-1">変更後：{after}</mark>
            </dd>
          </div>
        ))}
      </dl>
      {events.length > 0 && (
        <ul className="mt-4 flex flex-col gap-2">
          {events.map((event) => {
            const { title, by } = timelineOf(event)
            return (
              <li key={event.id}>
                {formatInstant(new Date(event.at))}　{title}（{event.actorName ?? by}）
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
