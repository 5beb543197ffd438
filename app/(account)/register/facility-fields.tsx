import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'

export type Choices = { kinds: readonly Choice[]; prefectures: readonly Choice[] }

/** How a person names the institution they work for. */
export function FacilityFields({ state, kinds, prefectures }: Choices & { state: FormState }) {
  const field = fieldsOf(state)
  return (
    <>
      <Select {...field('kind')} label="所属機関選択" required choices={kinds} width="long" />
      <Select
        {...field('prefecture')}
        label="都道府県"
        required
        choices={prefectures}
        autoComplete="address-level1"
      />
      <TextInput
        {...field('code')}
        label="機関コード"
        required
        width="short"
        autoComplete="off"
        support="7桁の数字です。施術所は登録記号番号、保険者は保険者番号を入力してください。"
      />
    </>
  )
}
