'use client'

import {
  type FormEventHandler,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useActionState,
  useEffect,
  useState,
} from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import type { FormState } from '@/lib/domain/problem'
import { formTooLong, isFormTooLong } from '@/lib/domain/text/form-size'
import { useKeptTyping } from './kept-typing'
import { PageTitle } from './page-title'
import { tellSessionEnded } from './session-ended'

const tooLongProblems = [{ field: '', message: formTooLong }]

/**
 * The inside of a page that is one form with a server action: what is to be mended stands before the heading, the
 * form comes back as it was typed, and without scripts the same page is answered by the server.
 */
export function ActionPage({
  action,
  start,
  title,
  intro,
  className,
  form,
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  start: FormState
  title: string
  intro?: ReactNode
  className?: string
  /** For a form that is watched while it is being filled in. */
  form?: {
    ref: RefObject<HTMLFormElement | null>
    onInput: FormEventHandler<HTMLFormElement>
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  }
  children: (state: FormState) => ReactNode
}) {
  const [state, submit] = useActionState(action, start)
  const [tooLong, setTooLong] = useState(false)
  const typing = useKeptTyping(state)
  useEffect(() => tellSessionEnded(state.problems), [state.problems])
  const problems = tooLong ? tooLongProblems : state.problems
  const refuseTooLong = (event: SubmitEvent<HTMLFormElement>) => {
    const refused = isFormTooLong(new FormData(event.currentTarget).values())
    setTooLong(refused)
    if (refused) return event.preventDefault()
    typing.onSubmit()
    form?.onSubmit(event)
  }
  const noteTyping: FormEventHandler<HTMLFormElement> = (event) => {
    typing.onInput(event)
    form?.onInput(event)
  }
  return (
    <>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      <Heading level={1}>{title}</Heading>
      {intro}
      <form
        ref={form?.ref}
        action={submit}
        onInput={noteTyping}
        onSubmit={refuseTooLong}
        noValidate
        className={className ?? 'flex flex-col items-start gap-8'}
      >
        {children(state)}
      </form>
    </>
  )
}
