'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { HiddenText } from '@/components/ui/hidden-text'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Shown = { id: string; name: string; since: string; used: string | null }

export function PasskeyList({ action, passkeys }: { action: Action; passkeys: readonly Shown[] }) {
  return (
    <section>
      <Heading level={2}>登録済みのパスキー</Heading>
      {passkeys.length === 0 && <p>まだありません。登録すると、ここに並びます。</p>}
      <ul className="flex flex-col">
        {passkeys.map((passkey) => (
          <li
            key={passkey.id}
            className="flex flex-wrap items-center justify-between gap-4 border-b border-solid-gray-420 py-4"
          >
            <div>
              <strong>{passkey.name}</strong>
              <p className="text-solid-gray-700">
                登録：{passkey.since}
                {passkey.used && `　最後に使った日時：${passkey.used}`}
              </p>
            </div>
            <RemoveForm action={action} passkey={passkey} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RemoveForm({ action, passkey: { id, name } }: { action: Action; passkey: Shown }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      {state.problems.map(({ message }) => (
        <p key={message} role="alert" className="text-error-2">
          {message}
        </p>
      ))}
      <Button variant="danger" size="small">
        削除する<HiddenText>（{name}）</HiddenText>
      </Button>
    </form>
  )
}
