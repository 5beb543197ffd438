'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

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
        <div className="mb-8 flex flex-col gap-4">
          <p>
            端末を替えたときや失くしたときに行います。登録し直すと、前の認証アプリの数字は使えなくなり、ほかの端末ではログアウトします。
          </p>
          <ol className="list-decimal pl-6">
            <li>新しい端末の認証アプリで、次のQRコードを読み込むか、キーを入力してください。</li>
            <li>現在のパスワードと、新しい認証アプリに表示された6桁の数字を入力してください。</li>
          </ol>
          {code}
          <p>
            キー：<code className="break-words text-std-17B-170">{secret}</code>
          </p>
        </div>
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
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            support="新しい認証アプリに表示されている6桁の数字です。"
          />
          <Button>登録し直す</Button>
          <TextLink href={backHref}>登録し直さずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
