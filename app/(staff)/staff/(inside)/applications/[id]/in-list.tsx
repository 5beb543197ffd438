import { staffTop } from '@/app/(staff)/staff-page'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { caseAddress, viewOfList } from '@/lib/domain/application/case-address'
import { queues } from '@/lib/domain/application/queue'
import { conditionsOf, type QueueView, writeQueueFilter } from '@/lib/domain/application/queue-filter'
import { readNeighbours } from '@/lib/queries/review-queue'

/** What is gone by where nobody came from a list: by everything that waits. */
export const everyCase: QueueView = { queue: 'review', filter: {} }

/** Back to the list as it was narrowed. */
export function wayFrom(list: string | undefined): Crumb[] {
  const { queue, filter } = viewOfList(list) ?? everyCase
  return [staffTop, { label: queues[queue].label, href: writeQueueFilter(queue, filter) }]
}

type Props = { viewer: Viewer; found: { id: string; submittedAt: Date }; list: string | undefined }

/** The cases before and after this one in the list it was opened from; nothing where it was opened from elsewhere. */
export async function InList({ viewer, found, list }: Props) {
  const view = viewOfList(list)
  if (!view) return null
  const { previous, next } = await readNeighbours(viewer, view, { at: found.submittedAt, id: found.id })
  const { label } = queues[view.queue]
  const set = conditionsOf(view.filter)
  const which = set > 0 ? `「${label}」（${set}件の条件で絞り込み）` : `「${label}」`
  return (
    <nav aria-label="一覧の前後の申請" className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
      {!previous && !next && <p>{`${which}の一覧に、ほかの申請はありません。`}</p>}
      {previous ? (
        <Step rel="prev" href={caseAddress(previous.id, list)} number={previous.receiptNumber} />
      ) : (
        next && <p>{`${which}の一覧の最初です。`}</p>
      )}
      {next ? (
        <Step rel="next" href={caseAddress(next.id, list)} number={next.receiptNumber} />
      ) : (
        previous && <p>{`${which}の一覧の最後です。`}</p>
      )}
    </nav>
  )
}

function Step({ rel, href, number }: { rel: 'prev' | 'next'; href: string; number: string }) {
  return (
    <span className="flex items-center gap-1">
      {rel === 'prev' && <Icon name="left" small />}
      <TextLink href={href}>{`${rel === 'prev' ? '前' : '次'}の申請 ${number}`}</TextLink>
      {rel === 'next' && <Icon name="right" small />}
    </span>
  )
}
