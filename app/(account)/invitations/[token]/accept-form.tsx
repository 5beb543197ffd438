'use client'

import type { ReactNode } from 'react'
import { accept } from '@/app/(account)/invitations/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = { title: string; token: string; about: ReactNode; hint: string }

/** The registration of somebody whose institution and mail address the invitation knows (R-REG-8). */
export function AcceptForm({ title, token, about, hint }: Props) {
  return (
    <ActionPage
      action={accept}
      start={emptyFormState}
      title={title}
      intro={<div className="mb-8">{about}</div>}
    >
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <p>アカウントを登録すると、この機関の利用者になります。</p>
          <PersonFields state={state} />
          <PasswordFields state={state} hint={hint} />
          <Consent state={state} />
          <Button>登録して参加する</Button>
        </>
      )}
    </ActionPage>
  )
}

function PersonFields({ state }: { state: FormState }) {
  const field = fieldsOf(state)
  return (
    <>
      <TextInput {...field('lastName')} label="姓" required autoComplete="family-name" width="medium" />
      <TextInput {...field('firstName')} label="名" required autoComplete="given-name" width="medium" />
      <TextInput
        {...field('phone')}
        label="電話番号"
        required
        type="tel"
        autoComplete="tel-national"
        width="medium"
        support="ハイフンなしの半角数字で入力してください。例：0312345678"
      />
    </>
  )
}

function PasswordFields({ state, hint }: { state: FormState; hint: string }) {
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

function Consent({ state }: { state: FormState }) {
  return (
    <Checkbox
      {...fieldsOf(state)('consent')}
      label="上記の利用規約に同意します。"
      required
      support={
        <>
          <TextLink href="/terms">申請ポータル利用規約</TextLink>と
          <TextLink href="/privacy">プライバシーポリシー</TextLink>をお読みください。
        </>
      }
    />
  )
}
