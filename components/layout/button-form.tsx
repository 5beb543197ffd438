'use client'

import { useActionState, useEffect } from 'react'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { emptyFormState, type FormState } from '@/lib/domain/problem'
import { tellSessionEnded } from './session-ended'

export type FormDeed = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  action: FormDeed
  /** What the deed is about. */
  values: Record<string, string | number>
  label: string
  variant?: ButtonVariant
}

/** A deed of one press inside a page; a refusal stands at its button. */
export function ButtonForm({ action, values, label, variant = 'secondary' }: Props) {
  const [{ problems }, submit] = useActionState(action, emptyFormState)
  useEffect(() => tellSessionEnded(problems), [problems])
  return (
    <form action={submit} className="flex flex-col items-start gap-3">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {problems.map(({ message }) => (
        <p key={message} role="alert" className="w-full rounded-8 border-4 border-error-1 p-4">
          {message}
        </p>
      ))}
      <Button variant={variant} size="medium">
        {label}
      </Button>
    </form>
  )
}
