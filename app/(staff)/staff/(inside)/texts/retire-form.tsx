'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState } from '@/lib/domain/problem'
import { restore, retire } from './actions'

type Props = { text: { id: string; version: number; title: string; retiredAt: Date | null } }

/** Nothing is lost by it: it can be taken up again. */
export function RetireForm({ text: { id, version, title, retiredAt } }: Props) {
  const [state, submit] = useActionState(retiredAt ? restore : retire, emptyFormState)
  return (
    <form action={submit} className="mt-10 flex flex-col items-start gap-4">
      <ErrorSummary problems={state.problems} />
      <p>
        {retiredAt
          ? '使用を終了しています。再開すると、判断の画面でまた選べます。'
          : '使用を終了すると、判断の画面で選べなくなります。あとで再開できます。'}
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" size="medium">
        「{title}」の使用を{retiredAt ? '再開する' : '終了する'}
      </Button>
    </form>
  )
}
