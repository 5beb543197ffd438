'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  to: string
  /** What to do when no code can be given. */
  help: ReactNode
}

/** The second step of a sign-in, for applicants and staff alike. */
export function CodeForm({ action, to, help }: Props) {
  return (
    <ActionPage action={action} start={emptyFormState} title="認証コードの入力">
      {(state) => (
        <>
          <input type="hidden" name="to" value={to} />
          <TextInput
            {...fieldsOf(state)('code')}
            label="認証コード"
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            support="認証アプリに表示されている6桁の数字です。1つの認証コードは1回だけ使えます。"
          />
          <Button>ログイン</Button>
          {help}
        </>
      )}
    </ActionPage>
  )
}
