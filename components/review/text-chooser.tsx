import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { HiddenText } from '@/components/ui/hidden-text'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'
import { chooserOf, insertStep, type ReplyPlace } from '@/lib/domain/reply-text/place'

export type OfferedText = { id: string; place: ReplyPlace; title: string }

type Props = {
  state: FormState
  place: ReplyPlace
  /** Of which item of a notice. */
  item?: string
  /** What it is about, where a page has several. */
  about?: string
  texts: readonly OfferedText[]
}

/** Choose and put in: a round trip that keeps everything typed, with scripts and without (R-CLK-4). */
export function TextChooser({ state, place, item, about, texts }: Props) {
  const spot = { place, item }
  const offered = texts.filter((text) => text.place === place)
  const before = about ? `${about}：` : ''
  if (offered.length === 0)
    return (
      <p>
        {before}使える定型文はありません。<TextLink href="/staff/texts">定型文の一覧</TextLink>
      </p>
    )
  return (
    <div className="flex w-full flex-wrap items-end gap-4">
      <Select
        {...fieldsOf(state)(chooserOf(spot))}
        label={`${before}定型文`}
        empty="選択してください"
        width="full"
        choices={offered.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button variant="secondary" size="medium" name="step" value={insertStep(spot)}>
        挿入する{about && <HiddenText>（{about}）</HiddenText>}
      </Button>
    </div>
  )
}
