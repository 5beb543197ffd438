import { StatusTag } from '@/components/ui/status-tag'
import { isPublished, type Publication, publicationState } from '@/lib/domain/content/publication'

type Props = { publication: Publication; waiting: boolean; today: string }

/** How an article stands today, what is planned, and whether another change waits. */
export function PublicationTag({ publication, waiting, today }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <StatusTag tone={isPublished(publication, today) ? 'success' : 'plain'}>
        {publicationState(publication, today)}
      </StatusTag>
      {waiting && <StatusTag tone="warning">承認待ちの変更あり</StatusTag>}
    </span>
  )
}
