'use client'

import { useRef } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState, type FormState } from '@/lib/domain/problem'
import { type PasskeyOptions, usePasskey } from './use-passkey'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

export const passkeyTitle = 'パスキー'

/** The name first, then the device's own dialogue; its answer goes with the form. */
export function AddPasskeyForm({ action, options }: { action: Action; options: PasskeyOptions }) {
  const { ask, problem } = usePasskey(options)
  const answer = useRef<HTMLInputElement>(null)
  const make = async (form: HTMLFormElement | null) => {
    const response = await ask()
    if (!response || !answer.current) return
    answer.current.value = response
    form?.requestSubmit()
  }
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={passkeyTitle}
      intro={
        <p className="mb-8">
          登録すると、ログインのときに、認証アプリの数字の代わりに、端末の指紋や顔、暗証番号を使えます。認証アプリも引き続き使えます。
        </p>
      }
    >
      {(state) => (
        <>
          <input ref={answer} type="hidden" name="response" defaultValue="" />
          <TextInput
            {...fieldsOf(state)('name')}
            label="パスキーの名称"
            required
            support="見分けるための名前です。例：執務室のパソコン"
            width="medium"
          />
          <p className="hidden [@media(scripting:none)]:block">
            パスキーを使うには、ブラウザーのJavaScriptを有効にしてください。
          </p>
          <div className="needs-script">
            <Button type="button" onClick={(event) => make(event.currentTarget.form)}>
              パスキーを登録する
            </Button>
          </div>
          <p id="response" role="alert" className="text-error-2">
            {problem}
          </p>
        </>
      )}
    </ActionPage>
  )
}
