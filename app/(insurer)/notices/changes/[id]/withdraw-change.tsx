'use client'

import { useActionState } from 'react'
import { withdraw } from '@/app/(insurer)/notices/changes/actions'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { emptyFormState } from '@/lib/domain/problem'

export function WithdrawChange({ id, number }: { id: string; number: string }) {
  const [state, submit] = useActionState(withdraw, emptyFormState)
  const [problem] = state.problems
  return (
    <div className="mt-8">
      {problem && <p role="alert">{problem.message}</p>}
      <Confirm
        label={`変更の届出 ${number} を取り下げる`}
        consequence="変更は反映されません。必要なときは、もう一度届け出てください。"
      >
        <form action={submit} noValidate>
          <input type="hidden" name="id" value={id} />
          <Button variant="danger">取り下げる</Button>
        </form>
      </Confirm>
    </div>
  )
}
