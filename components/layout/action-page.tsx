'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import type { FormState } from '@/lib/domain/problem'
import { PageTitle } from './page-title'
import { tellSessionEnded } from './session-ended'

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
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  start: FormState
  title: string
  intro?: ReactNode
  className?: string
  children: (state: FormState) => ReactNode
}) {
  const [state, submit] = useActionState(action, start)
  useEffect(() => tellSessionEnded(state.problems), [state.problems])
  return (
    <>
      <PageTitle title={title} problems={state.problems.length > 0} />
      <ErrorSummary problems={state.problems} />
      <Heading level={1}>{title}</Heading>
      {intro}
      <form action={submit} noValidate className={className ?? 'flex flex-col items-start gap-8'}>
        {children(state)}
      </form>
    </>
  )
}
