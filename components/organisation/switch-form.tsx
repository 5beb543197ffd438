'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenText } from '@/components/ui/hidden-text'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  organisations: readonly { id: number; name: string; current: boolean }[]
}

/** One person, several organisations (R-REG-8): which one this sign-in works for. */
export function SwitchForm({ action, organisations }: Props) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit}>
      {state.problems.map(({ message }) => (
        <p key={message} role="alert" className="mb-4 text-error-2">
          {message}
        </p>
      ))}
      <ul className="border-t border-solid-gray-420">
        {organisations.map(({ id, name, current }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-4 border-b border-solid-gray-420 py-3"
          >
            <span>{name}</span>
            {current ? (
              <strong>操作中の機関</strong>
            ) : (
              <Button name="organisation" value={id} variant="secondary" size="small">
                切り替える<HiddenText>（{name}）</HiddenText>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </form>
  )
}
