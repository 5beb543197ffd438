'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState } from '@/lib/domain/problem'
import { signInStaff } from './actions'

export function StaffSignInForm({ to }: { to: string }) {
  return (
    <ActionPage
      action={signInStaff}
      start={emptyFormState}
      title="職員ログイン"
      intro={<p className="mb-8">パスワードのあとに、認証アプリの6桁の認証コードを入力します。</p>}
    >
      {(state) => (
        <>
          <input type="hidden" name="to" value={to} />
          <TextInput
            {...fieldsOf(state)('email')}
            label="メールアドレス"
            required
            type="email"
            autoComplete="username"
          />
          <PasswordInput
            name="password"
            label="パスワード"
            required
            autoComplete="current-password"
            problem={fieldsOf(state)('password').problem}
          />
          <Button>次へ進む</Button>
        </>
      )}
    </ActionPage>
  )
}
