'use client'

import type { ReactNode } from 'react'
import { AuthenticatorSetup, NewAppCode } from '@/components/account/authenticator-setup'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { switchOff, switchOn } from './actions'

const title = '二要素認証'

export function SwitchOnForm({ secret, code }: { secret: string; code: ReactNode }) {
  return (
    <ActionPage
      action={switchOn}
      start={emptyFormState}
      title={title}
      intro={
        <AuthenticatorSetup
          why="設定すると、ログインのときに、パスワードに加えて認証アプリの6桁の数字を入力します。パスワードが他人に知られても、ログインされるおそれが小さくなります。"
          device="スマートフォンなど"
          then="認証アプリに表示された6桁の数字を入力し、「設定する」を押してください。"
          {...{ secret, code }}
        />
      }
    >
      {(state) => (
        <>
          <NewAppCode state={state} app="認証アプリ" />
          <Button>設定する</Button>
        </>
      )}
    </ActionPage>
  )
}

export function SwitchOffForm() {
  return (
    <ActionPage
      action={switchOff}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-8">
          二要素認証を設定しています。解除すると、パスワードだけでログインできるようになります。
        </p>
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
          <TextInput
            {...fieldsOf(state)('code')}
            label="認証コード"
            required
            autoComplete="one-time-code"
            width="medium"
            support="認証アプリに表示されている6桁の数字です。認証アプリを使えないときは、回復用コードを入力してください。"
          />
          <Button variant="danger">二要素認証を解除する</Button>
          <TextLink href="/account/second-factor/renew">解除せずに、認証アプリを登録し直す</TextLink>
        </>
      )}
    </ActionPage>
  )
}
