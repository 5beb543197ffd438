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
}

type Props = {
  target: DecisionTarget
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  label: string
  variant?: ButtonVariant
  children: (state: FormState) => ReactNode
}

/**
 * The form of a decision: which case and version, the button, and the way back. Where it is barred there is no button,
 * and what was typed before stays to be copied.
 */
export function DecisionForm({ target, action, title, label, variant, children }: Props) {
  const { id, version, barred, intro } = target
  return (
    <ActionPage action={action} start={emptyFormState} title={title} intro={intro}>
      {(state) => {
        const typed = Object.keys(state.values).length > 0
        return (
          <>
            {(typed || !barred) && children(state)}
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            {!barred && <Button variant={variant}>{label}</Button>}
            <TextLink href={`/staff/applications/${id}`}>
              {barred ? '最新の内容を確認する' : '何もせずに申請に戻る'}
            </TextLink>
          </>
        )
      }}
    </ActionPage>
  )
}
