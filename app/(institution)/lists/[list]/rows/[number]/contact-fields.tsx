import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'

/** What both lists begin with, after the number. */
export function ContactFields({ state, nameLabel }: { state: FormState; nameLabel: string }) {
  const at = fieldsOf(state)
  return (
    <>
      <TextInput {...at('name')} label={nameLabel} required autoComplete="off" />
      <TextInput
        {...at('postalCode')}
        label="郵便番号"
        required
        support="例：105-0004"
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextInput
        {...at('address')}
        label="所在地"
        required
        support="都道府県名から省略せずに入力してください。"
        autoComplete="off"
      />
      <TextInput
        {...at('phone')}
        label="電話番号"
        required
        support="市外局番から入力してください。"
        type="tel"
        width="medium"
        autoComplete="off"
      />
    </>
  )
}
