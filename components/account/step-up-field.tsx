'use client'

import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'
import { usePasskey } from './use-passkey'

/** Comes up in a form whose deed asks for the second factor again; whatever else was typed stays (R-CLK-9). */
export function StepUpField({ state }: { state: FormState }) {
  const asked = state.problems.some(({ field }) => field === 'stepUpCode')
  return asked ? <Field state={state} /> : null
}

function Field({ state }: { state: FormState }) {
  const { ask, problem } = usePasskey(useCallback(requestOptions, []))
  // An answer counts once: whatever the server has said since, it is asked for again.
  const [signed, setSigned] = useState({ response: '', state })
  const response = signed.state === state ? signed.response : ''
  const sign = async () => setSigned({ response: (await ask()) ?? '', state })
  return (
    <div className="flex w-full flex-col items-start gap-4">
      <TextInput
        {...fieldsOf(state)('stepUpCode')}
        label="認証コード"
        required
        autoComplete="one-time-code"
        width="medium"
        support="認証アプリに表示されている6桁の数字です。認証アプリを使えないときは、回復用コードを入力してください。"
      />
      <input type="hidden" name="stepUpResponse" value={response} />
      <div className="needs-script">
        <Button type="button" variant="secondary" size="medium" onClick={sign}>
          パスキーで確認する
        </Button>
      </div>
      <p role="alert">
        {problem ||
          (response && 'パスキーを確認する準備ができました。続けて、この操作のボタンを押してください。')}
      </p>
    </div>
  )
}

async function requestOptions() {
  const answer = await fetch('/api/step-up')
  const { request } = await answer.json()
  return request ? { get: request } : null
}
