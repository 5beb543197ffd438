import { TextLink } from '@/components/ui/text-link'
import type { CaseList } from '@/lib/domain/search/case-list'

/** Where one goes on after a decision: with the next of the list, or back to it. */
export function GoOn({ list: { label, conditions, address, toDo, next } }: { list: CaseList }) {
  const named = conditions > 0 ? `「${label}（絞り込み中）」` : `「${label}」`
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2">
      {next && <TextLink href={next}>{`${named}の次の${toDo}を開く`}</TextLink>}
      <TextLink href={address}>{`${named}の一覧に戻る`}</TextLink>
    </p>
  )
}
