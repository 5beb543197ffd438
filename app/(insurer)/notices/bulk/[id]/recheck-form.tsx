'use client'

import { useActionState } from 'react'
import { recheck } from '@/app/(insurer)/notices/bulk/actions'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState } from '@/lib/domain/problem'

/** What was wrong may have been mended elsewhere: a mandate granted, another notice withdrawn. */
export function RecheckForm({ id }: { id: string }) {
  const [state, submit] = useActionState(recheck, emptyFormState)
  return (
    <form action={submit} className="mt-6 flex flex-col items-start gap-4">
      <ErrorSummary problems={state.problems} />
      <input type="hidden" name="id" value={id} />
      <p>保険者が委任を登録した後などは、ファイルを読み込み直さずに、もう一度確かめられます。</p>
      <Button variant="secondary" size="medium">
        行をもう一度確かめる
      </Button>
    </form>
  )
}
