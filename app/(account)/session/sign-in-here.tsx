'use client'

import { useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState } from '@/lib/domain/problem'
import { signInHere } from './actions'

type Props = {
  email: string
  door: 'applicant' | 'staff'
  over: boolean
  secondFactor: boolean
  done: () => void
}

export function SignInHere({ email, door, over, secondFactor, done }: Props) {
  const [state, submit] = useActionState(signInHere, emptyFormState)
  useEffect(() => {
    if (state !== emptyFormState && state.problems.length === 0) done()
  }, [state, done])
  const field = fieldsOf(state)
  const general = state.problems.find((problem) => problem.field === '')?.message
  return (
    <form action={submit} noValidate className="flex flex-col items-start gap-4">
      <h2 id="session-title" className="text-std-20B-150">
        {over ? 'ログアウトしました' : 'まもなくログアウトします'}
      </h2>
      <p id="session-words">
        ログインの有効期限{over ? 'が切れました' : 'がまもなく切れます'}
        。入力した内容は残っています。ここでもう一度ログインすると、そのまま続けられます。
      </p>
      {general && (
        <p role="alert" className="text-error-2">
          {general}
        </p>
      )}
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="door" value={door} />
      <p className="break-all">メールアドレス：{email}</p>
      <PasswordInput
        {...field('againPassword')}
        label="パスワード（ログインの再開）"
        required
        autoComplete="current-password"
      />
      {secondFactor && (
        <TextInput
          {...field('againCode')}
          label="認証コード（ログインの再開）"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
      )}
      <Button size="medium">ログインして続ける</Button>
    </form>
  )
}
