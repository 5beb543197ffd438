'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

export type DecisionTarget = {
  id: string
  /** The version that is on the screen, with what changed in it. */
  version: number
  /** Nothing can be decided here now: the case is a colleague's, or stands elsewhere. */
  barred: boolean
  /** What the case is, what changed, and why it is barred. */
  intro: ReactNode
  back: { href: string; label: string }
  /** The list that is gone on with afterwards, as the address of a case names it. */
  list?: string
}

type Props = {
  target: DecisionTarget
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  /** What stands in the fields at first. */
  start?: FormState
  label: string
  variant?: ButtonVariant
  children: (state: FormState) => ReactNode
}

/**
 * The form of a decision: which case or notice and version, the button, and the way back. Where it is barred there is
 * no button, and what was typed before stays to be copied.
 */
export function DecisionForm({
  target,
  action,
  title,
  start = emptyFormState,
  label,
  variant,
  children,
}: Props) {
  const { id, version, barred, intro, back, list } = target
  return (
    <ActionPage action={action} start={start} title={title} intro={intro}>
      {(state) => {
        const typed = Object.entries(state.values).some(([name, value]) => value !== start.values[name])
        return (
          <>
            {(typed || !barred) && children(state)}
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            {list && <input type="hidden" name="list" value={list} />}
            {!barred && <Button variant={variant}>{label}</Button>}
            <TextLink href={back.href}>{back.label}</TextLink>
          </>
        )
      }}
    </ActionPage>
  )
}
