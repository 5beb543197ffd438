import { StatusTag } from '@/components/ui/status-tag'
import { isPlanned, isPublished, type Publication, publicationWords } from '@/lib/domain/content/publication'

type Props = { publication: Publication; waiting: boolean; today: string }

/** How an article stands today, what is planned, and whether another change waits. */
export function PublicationTag({ publication, waiting, today }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {isPublished(publication, today) ? (
        <StatusTag tone="success">公開</StatusTag>
      ) : (
        <StatusTag>非公開</StatusTag>
      )}
      {isPlanned(publication, today) && <span>{publicationWords(publication)}</span>}
      {waiting && <StatusTag tone="warning">承認待ちの変更あり</StatusTag>}
    </span>
  )
}
