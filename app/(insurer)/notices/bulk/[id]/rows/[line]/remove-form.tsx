'use client'

import { useActionState } from 'react'
import { remove } from '@/app/(insurer)/notices/bulk/actions'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState } from '@/lib/domain/problem'

export function RemoveForm({ id, line, name }: { id: string; line: number; name: string }) {
  const [state, submit] = useActionState(remove, emptyFormState)
  return (
    <div className="mt-10">
      <ErrorSummary problems={state.problems} />
      <Confirm
        label={`${line}行目を削除する`}
        consequence={`${line}行目（${name || '名称なし'}）をこのファイルから取り除きます。届出は提出されません。`}
      >
        <form action={submit} className="flex flex-col items-start gap-4">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="line" value={line} />
          <Button variant="danger" size="medium">
            {line}行目を取り除く
          </Button>
        </form>
      </Confirm>
    </div>
  )
}
