import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'

type Fields = { state: FormState }

export function NameFields({ state }: Fields) {
  const field = fieldsOf(state)
  return (
    <>
      <TextInput {...field('lastName')} label="姓" required autoComplete="family-name" width="medium" />
      <TextInput {...field('firstName')} label="名" required autoComplete="given-name" width="medium" />
    </>
  )
}

export function PhoneField({ state }: Fields) {
  return (
    <TextInput
      {...fieldsOf(state)('phone')}
      label="電話番号"
      required
      type="tel"
      autoComplete="tel-national"
      width="medium"
      support="ハイフンなしの半角数字で入力してください。例：0312345678"
    />
  )
}

/** The notice asks for the password twice (R-REG-1). */
export function PasswordFields({ state, hint }: Fields & { hint: string }) {
  const field = fieldsOf(state)
  return (
    <>
      <PasswordInput
        name="password"
        label="パスワード"
        required
        autoComplete="new-password"
        problem={field('password').problem}
        support={hint}
      />
      <PasswordInput
        name="passwordConfirm"
        label="パスワード（確認用）"
        required
        autoComplete="new-password"
        problem={field('passwordConfirm').problem}
      />
    </>
  )
}

export function PortalConsent({ state }: Fields) {
  return (
    <Checkbox
      {...fieldsOf(state)('consent')}
      label="上記の利用規約に同意します。"
      required
      support={
        <>
          <TextLink href="/terms">利用規約</TextLink>と
          <TextLink href="/privacy">プライバシーポリシー</TextLink>
          をお読みください。
        </>
      }
    />
  )
}
