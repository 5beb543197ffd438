import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'
import { replyPlaceLabels } from '@/lib/domain/reply-text/place'
import type { OfferedText } from './text-chooser'

/** The texts for all items in one list; what is put in keeps its placeholders for each case to fill (R-CLK-4). */
export function BatchTexts({ state, texts }: { state: FormState; texts: readonly OfferedText[] }) {
  if (texts.length === 0)
    return (
      <p>
        使える定型文はありません。<TextLink href="/staff/texts">定型文の一覧</TextLink>
      </p>
    )
  return (
    <div className="flex w-full flex-wrap items-end gap-4">
      <Select
        {...fieldsOf(state)('text')}
        label="定型文"
        empty="選択してください"
        width="full"
        choices={texts.map(({ id, title, place }) => ({
          value: id,
          label: `${replyPlaceLabels[place]}：${title}`,
        }))}
      />
      <Button variant="secondary" size="medium" name="step" value="insert">
        挿入する
      </Button>
    </div>
  )
}
