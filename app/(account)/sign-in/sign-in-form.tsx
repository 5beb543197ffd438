'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { signInApplicant } from './actions'

export function SignInForm({ to, back }: { to: string; back: boolean }) {
  return (
    <ActionPage
      action={signInApplicant}
      start={emptyFormState}
      title="ログイン"
      intro={
        back ? (
          <InsetText>
            <p>この先の画面はログインした方だけが使えます。ログインすると、元の画面に戻ります。</p>
          </InsetText>
        ) : undefined
      }
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
          <Button>ログイン</Button>
          <p>
            <TextLink href="/reset">パスワードを忘れた方はこちら</TextLink>
          </p>
          <p>
            はじめての方は<TextLink href="/register">新規ユーザー登録はこちら</TextLink>
          </p>
        </>
      )}
    </ActionPage>
  )
}
