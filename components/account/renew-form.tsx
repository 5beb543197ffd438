'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'
import { AuthenticatorSetup, NewAppCode } from './authenticator-setup'

export const renewTitle = '認証アプリを登録し直す'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  secret: string
  code: ReactNode
  backHref: string
}

/** For applicants and staff alike. */
export function RenewForm({ action, secret, code, backHref }: Props) {
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={renewTitle}
      intro={
        <AuthenticatorSetup
          why="端末を替えたときや失くしたときに行います。登録し直すと、前の認証アプリの数字は使えなくなり、ほかの端末ではログアウトします。"
          device="新しい端末"
          then="現在のパスワードと、新しい認証アプリに表示された6桁の数字を入力してください。"
          {...{ secret, code }}
        />
      }
    >
      {(state) => (
        <>
          <PasswordInput
            {...fieldsOf(state)('password')}
            label="現在のパスワード"
            required
            autoComplete="current-password"
          />
          <NewAppCode state={state} app="新しい認証アプリ" />
          <Button>登録し直す</Button>
          <TextLink href={backHref}>登録し直さずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
