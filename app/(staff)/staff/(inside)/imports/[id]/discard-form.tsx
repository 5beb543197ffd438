'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState>; id: number }

export function DiscardForm({ action, id }: Props) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} className="mt-4">
      <input type="hidden" name="id" value={id} />
      <Button variant="secondary">やめる</Button>
      {state.problems.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
    </form>
  )
}
