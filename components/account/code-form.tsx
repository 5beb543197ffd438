'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  to: string
  /** The authenticator is lost: a recovery code in its place. */
  recovery: boolean
  /** This page with the other kind of code. */
  otherHref: string
  /** What to do when no code can be given. */
  help: ReactNode
}

/** The second step of a sign-in, for applicants and staff alike. */
export function CodeForm({ action, to, recovery, otherHref, help }: Props) {
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={recovery ? '回復用コードの入力' : '認証コードの入力'}
    >
      {(state) => (
        <>
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="with" value={recovery ? 'recovery' : 'app'} />
          {recovery ? (
            <TextInput
              {...fieldsOf(state)('code')}
              label="回復用コード"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              support="発行したときに控えた10文字です。1つの回復用コードは1回だけ使えます。"
              width="medium"
            />
          ) : (
            <TextInput
              {...fieldsOf(state)('code')}
              label="認証コード"
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
              support="認証アプリに表示されている6桁の数字です。1つの認証コードは1回だけ使えます。"
            />
          )}
          <Button>ログイン</Button>
          <TextLink href={otherHref}>
            {recovery ? '認証アプリのコードを使う' : '認証アプリを使えないときは、回復用コードを使う'}
          </TextLink>
          {help}
        </>
      )}
    </ActionPage>
  )
}
