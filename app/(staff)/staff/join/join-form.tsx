'use client'

import type { ReactNode } from 'react'
import { AppSecret, NewAppCode } from '@/components/account/authenticator-setup'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { emptyFormState } from '@/lib/domain/problem'
import { join } from './actions'

type Props = { token: string; hint: string; secret: string; code: ReactNode }

export function JoinForm({ token, hint, secret, code }: Props) {
  return (
    <ActionPage action={join} start={emptyFormState} title="職員の登録の完了">
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <PasswordInput
            {...fieldsOf(state)('newPassword')}
            label="パスワード"
            required
            autoComplete="new-password"
            support={hint}
          />
          <PasswordInput
            {...fieldsOf(state)('newPasswordConfirm')}
            label="パスワード（確認用）"
            required
            autoComplete="new-password"
          />
          <div className="flex flex-col gap-4">
            <p>
              スマートフォンなどの認証アプリで、次のQRコードを読み込むか、キーを入力してください。ログインのたびに、認証アプリの6桁の数字を入力します。
            </p>
            <AppSecret {...{ secret, code }} />
          </div>
          <NewAppCode state={state} app="認証アプリ" />
          <Button>登録を完了する</Button>
        </>
      )}
    </ActionPage>
  )
}
