'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState } from '@/lib/domain/problem'
import { ask } from './actions'

export function AskForm() {
  return (
    <ActionPage
      action={ask}
      start={emptyFormState}
      title="パスワードの再設定"
      intro={
        <p className="mb-8">登録したメールアドレスに、新しいパスワードを設定するためのリンクを送信します。</p>
      }
    >
      {(state) => (
        <>
          <TextInput
            {...fieldsOf(state)('email')}
            label="メールアドレス"
            required
            type="email"
            autoComplete="username"
          />
          <Button>リンクを送信する</Button>
        </>
      )}
    </ActionPage>
  )
}
