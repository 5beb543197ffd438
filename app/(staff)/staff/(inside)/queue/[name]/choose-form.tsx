'use client'

import { type ReactNode, useActionState } from 'react'
import { choose } from '@/app/(staff)/staff/(inside)/batches/actions'
import { ChooseAll } from '@/components/review/choose-all'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type BatchAction, batchWords } from '@/lib/domain/application/batch'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  actions: readonly BatchAction[]
  address: string
  count?: number
  most: number
  children: ReactNode
}

/** The list with its boxes, and what can be done with what is ticked: first a preview, nothing is decided here. */
export function ChooseForm({ actions, address, count, most, children }: Props) {
  const [state, submit] = useActionState(choose, emptyFormState)
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate className="group">
        <input type="hidden" name="address" value={address} />
        {children}
        <fieldset className="z-20 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-solid-gray-420 bg-white py-4 md:group-has-[input:checked]:sticky md:group-has-[input:checked]:bottom-0 group-has-[input:checked]:border-t">
          <legend className="sr-only">選択した申請の操作</legend>
          {actions.map((action) => (
            <Button
              key={action}
              name="action"
              value={action}
              size="medium"
              variant={action === actions[0] ? 'primary' : 'secondary'}
            >
              {`選択した申請を${batchWords[action].verb}`}
            </Button>
          ))}
          <ChooseAll what="申請" />
          <label className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name="everything" value="on" className="size-6 shrink-0 accent-key-900" />
            {everythingWords(count, most)}
          </label>
        </fieldset>
      </form>
    </>
  )
}

function everythingWords(count: number | undefined, limit: number): string {
  const most = `${limit}件まで`
  return count === undefined
    ? `この条件の申請をすべて対象にする（${most}）`
    : `この一覧の${count.toLocaleString('ja-JP')}件をすべて対象にする（${most}）`
}
