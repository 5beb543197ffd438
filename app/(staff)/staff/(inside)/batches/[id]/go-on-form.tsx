'use client'

import { useActionState, useEffect, useRef } from 'react'
import { goOn } from '@/app/(staff)/staff/(inside)/batches/actions'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState } from '@/lib/domain/problem'

/** Goes on by itself, a piece at a time; without scripts, and after an error, by the button. */
export function GoOnForm({ id, left, of }: { id: string; left: number; of: number }) {
  const [state, submit, pending] = useActionState(goOn, emptyFormState)
  const form = useRef<HTMLFormElement>(null)
  const failed = state.problems.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: each piece leaves fewer, and that starts the next
  useEffect(() => {
    if (!failed) form.current?.requestSubmit()
  }, [left, failed])
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form ref={form} action={submit} className="mb-8 flex flex-col items-start gap-4">
        <input type="hidden" name="id" value={id} />
        <p role="status">{`${of}件のうち${of - left}件を処理しました。残りは${left}件です。`}</p>
        <progress value={of - left} max={of} className="w-full max-w-180" aria-label="処理の進み具合" />
        {!pending && <Button size="medium">続ける</Button>}
      </form>
    </>
  )
}
