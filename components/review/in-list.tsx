import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { CaseList } from '@/lib/domain/search/case-list'

type Neighbour = { id: string; receiptNumber: string }

type Props = {
  list: CaseList
  beside: { previous?: Neighbour; next?: Neighbour }
  hrefOf: (id: string) => string
}

/** The cases before and after the one that is open, in the list it was opened from. */
export function InList({ list: { label, conditions, what }, beside: { previous, next }, hrefOf }: Props) {
  const which = conditions > 0 ? `「${label}」（${conditions}件の条件で絞り込み）` : `「${label}」`
  const linkOf = ({ id, receiptNumber }: Neighbour, word: string) => (
    <TextLink href={hrefOf(id)}>{`${word}の${what} ${receiptNumber}`}</TextLink>
  )
  return (
    <nav aria-label={`一覧の前後の${what}`} className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
      {!previous && !next && <p>{`${which}の一覧に、ほかの${what}はありません。`}</p>}
      {!previous && next && <p>{`${which}の一覧の最初です。`}</p>}
      {previous && (
        <span className="flex items-center gap-1">
          <Icon name="left" small />
          {linkOf(previous, '前')}
        </span>
      )}
      {previous && !next && <p>{`${which}の一覧の最後です。`}</p>}
      {next && (
        <span className="flex items-center gap-1">
          {linkOf(next, '次')}
          <Icon name="right" small />
        </span>
      )}
    </nav>
  )
}
