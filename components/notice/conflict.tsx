import { ConflictForm } from '@/components/autosave/conflict-form'
import { Heading } from '@/components/ui/heading'
import { type NoticeAnswers, type NoticeField, noticeFieldLabel } from '@/lib/domain/notice/fields'
import { typedInWords } from '@/lib/domain/notice/shown-answers'

type Props = { to: string; version: number; changedAt: string; stored: NoticeAnswers; mine: NoticeAnswers }

/** The fields of a notice that two screens or two people have typed differently. */
export function NoticeConflict({ to, version, changedAt, stored, mine }: Props) {
  return (
    <>
      <p className="mb-6">
        この画面で入力しているあいだに、別の画面またはほかの人がこの届出を変更しました（{changedAt}
        ）。どちらの内容も失われていません。項目ごとに、残すほうを選んでください。
      </p>
      <ConflictForm
        to={to}
        version={version}
        choices={differingFields(stored, mine).map((field) => ({
          field,
          label: noticeFieldLabel(field),
          stored: typedInWords(field, stored[field]),
          mine: typedInWords(field, mine[field]),
        }))}
      />
      <Heading level={2}>このあとの流れ</Heading>
      <p>保存すると入力の画面に戻ります。提出はまだ行われません。</p>
    </>
  )
}

export function differingFields(stored: NoticeAnswers, mine: NoticeAnswers): NoticeField[] {
  const fields = Object.keys(mine) as NoticeField[]
  return fields.filter((field) => (stored[field] ?? '') !== (mine[field] ?? ''))
}
