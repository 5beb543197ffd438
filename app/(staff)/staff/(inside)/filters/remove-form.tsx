'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { emptyFormState } from '@/lib/domain/problem'
import { remove } from './actions'

export function RemoveForm({ id, name }: { id: string; name: string }) {
  const [state, submit] = useActionState(remove, emptyFormState)
  return (
    <Confirm
      label={`「${name}」を削除する`}
      consequence="保存した絞り込みだけを削除します。申請や届出は変わりません。"
    >
      <form action={submit}>
        <input type="hidden" name="id" value={id} />
        {state.problems.map(({ message }) => (
          <p key={message} role="alert">
            {message}
          </p>
        ))}
        <Button variant="danger" size="medium">
          この絞り込みを削除する
        </Button>
      </form>
    </Confirm>
  )
}
