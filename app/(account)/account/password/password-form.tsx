'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { emptyFormState } from '@/lib/domain/problem'
import { savePassword } from './actions'

export function PasswordForm({ hint }: { hint: string }) {
  return (
    <ActionPage
      action={savePassword}
      start={emptyFormState}
      title="パスワードの変更"
      intro={
        <p className="mb-8">変更すると、ほかの端末ではログアウトします。この端末はログインしたままです。</p>
      }
    >
      {(state) => {
        const field = fieldsOf(state)
        return (
          <>
            <PasswordInput
              {...field('password')}
              label="現在のパスワード"
              required
              autoComplete="current-password"
            />
            <PasswordInput
              {...field('newPassword')}
              label="新しいパスワード"
              required
              autoComplete="new-password"
              support={hint}
            />
            <PasswordInput
              {...field('newPasswordConfirm')}
              label="新しいパスワード（確認用）"
              required
              autoComplete="new-password"
            />
            <Button>パスワードを変更する</Button>
          </>
        )
      }}
    </ActionPage>
  )
}
