import type { SummaryRow } from '@/components/ui/summary-list'
import type { NoticeField } from '@/lib/domain/notice/fields'
import { shownAnswers } from '@/lib/domain/notice/shown-answers'
import type { OwnNotice } from '@/lib/queries/own-notice'

/** What was answered, in the order of the form; with `edit`, each beside the link that changes it. */
export function answerRows(
  { kind, answers }: Pick<OwnNotice, 'kind' | 'answers'>,
  change: { edit?: string; open?: readonly NoticeField[] } = {},
): SummaryRow[] {
  const { edit, open } = change
  return shownAnswers(kind, answers).map(({ field, label, text }) => ({
    label,
    value: text || 'なし',
    changeHref: edit && (!open || open.includes(field)) ? `${edit}#${field}` : undefined,
  }))
}
