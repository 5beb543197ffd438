'use client'

import { useCallback, useRef, useState } from 'react'
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
  const answer = useRef<HTMLInputElement>(null)
  const [confirmed, setConfirmed] = useState(false)
  const sign = async () => {
    const response = await ask()
    if (!response || !answer.current) return
    answer.current.value = response
    setConfirmed(true)
  }
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
      <input ref={answer} type="hidden" name="stepUpResponse" defaultValue="" />
      <div className="needs-script">
        <Button type="button" variant="secondary" size="medium" onClick={sign}>
          パスキーで確認する
        </Button>
      </div>
      <p role="alert">
        {problem ||
          (confirmed && 'パスキーを確認する準備ができました。続けて、この操作のボタンを押してください。')}
      </p>
    </div>
  )
}

async function requestOptions() {
  const answer = await fetch('/api/step-up')
  const { request } = await answer.json()
  return request ? { get: request } : null
}
