'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState, type FormState } from '@/lib/domain/problem'
import { useKeptTyping } from './kept-typing'
import { tellSessionEnded } from './session-ended'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What the deed is about. */
  values: Record<string, string>
  /** Names the form for a screen reader, and it is the button's words. */
  label: string
  /** Keeps the form shut under these words until somebody wants it, or has something to mend in it. */
  summary?: string
  children: (state: FormState) => ReactNode
}

/** One form among others on a page: what is to be mended stands right above its fields. */
export function SectionForm({ action, values, label, summary, children }: Props) {
  const [state, submit] = useActionState(action, emptyFormState)
  const typing = useKeptTyping(state)
  useEffect(() => tellSessionEnded(state.problems), [state.problems])
  const form = (
    <form
      action={submit}
      {...typing}
      noValidate
      aria-label={label}
      className="flex flex-col items-start gap-6"
    >
      <ErrorSummary problems={state.problems} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state)}
      <Button variant="secondary" size="medium">
        {label}
      </Button>
    </form>
  )
  if (!summary) return form
  return (
    <Disclosure summary={summary} open={state.problems.length > 0}>
      {form}
    </Disclosure>
  )
}
