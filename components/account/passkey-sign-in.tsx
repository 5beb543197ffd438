'use client'

import { useActionState, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { emptyFormState, type FormState } from '@/lib/domain/problem'
import { type PasskeyOptions, usePasskey } from './use-passkey'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  to: string
  options: PasskeyOptions
}

/** Beside the form for the code: only there with scripts, which passkeys need. */
export function PasskeySignIn({ action, to, options }: Props) {
  const [state, submit] = useActionState(action, emptyFormState)
  const { ask, problem } = usePasskey(options)
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const sign = async () => {
    const response = await ask()
    if (!response || !answer.current) return
    answer.current.value = response
    form.current?.requestSubmit()
  }
  const words = problem || state.problems[0]?.message
  return (
    <form ref={form} action={submit} className="needs-script mt-8 flex flex-col items-start gap-4">
      <input type="hidden" name="to" value={to} />
      <input ref={answer} type="hidden" name="response" defaultValue="" />
      <Button type="button" variant="secondary" onClick={sign}>
        パスキーでログイン
      </Button>
      <p role="alert" className="text-error-2">
        {words}
      </p>
    </form>
  )
}
