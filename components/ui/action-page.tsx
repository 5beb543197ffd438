'use client'

import { type ReactNode, useActionState } from 'react'
import type { Crumb } from './breadcrumbs'
import { ErrorSummary } from './error-summary'
import { PageHead } from './page-head'

type State = { values: Record<string, string>; problems: { field: string; message: string }[] }

/**
 * A page that is one form with a server action. The summary of what to mend stands before the heading, the form
 * comes back as it was typed, and without scripts the same page is answered by the server.
 */
export function ActionPage({
  action,
  start,
  way,
  title,
  intro,
  className,
  children,
}: {
  action: (previous: State, form: FormData) => Promise<State>
  start: State
  way: readonly Crumb[]
  title: string
  intro?: ReactNode
  className?: string
  children: (state: State) => ReactNode
}) {
  const [state, submit] = useActionState(action, start)
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <PageHead way={way} title={title} />
      {intro}
      <form action={submit} noValidate className={className ?? 'flex flex-col items-start gap-8'}>
        {children(state)}
      </form>
    </>
  )
}
