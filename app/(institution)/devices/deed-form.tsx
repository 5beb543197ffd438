'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  number: string
  consequence: string
  button: string
  danger?: boolean
  back: string
}

/** A deed about one device that asks for nothing but to be sure. */
export function DeedForm({ action, title, number, consequence, button, danger = false, back }: Props) {
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={title}
      intro={<p className="mb-8">{consequence}</p>}
    >
      {() => (
        <>
          <input type="hidden" name="number" value={number} />
          <Button variant={danger ? 'danger' : 'primary'}>{button}</Button>
          <TextLink href={`/devices/${number}`}>{back}</TextLink>
        </>
      )}
    </ActionPage>
  )
}
