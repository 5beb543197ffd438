'use client'

import { useActionState } from 'react'
import { withdraw } from '@/app/(insurer)/notices/[id]/actions'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { fieldsOf } from '@/components/ui/field-state'
import { Heading } from '@/components/ui/heading'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

/** Opening it says what will happen; the form inside does it. */
export function Withdraw({ id, receiptNumber }: { id: string; receiptNumber: string }) {
  const [state, submit] = useActionState(withdraw, emptyFormState)
  const general = state.problems.find(({ field }) => field === '')
  return (
    <>
      <Heading level={2}>届出の取下げ</Heading>
      {general && <p role="alert">{general.message}</p>}
      <Confirm
        label={`受付番号 ${receiptNumber} の届出を取り下げる`}
        consequence="届出の手続きが終わります。もう一度届け出るには、新しく作成して提出する必要があり、その日の締切の処理に入ります。"
      >
        <form action={submit} noValidate className="flex flex-col items-start gap-4">
          <input type="hidden" name="id" value={id} />
          <Textarea {...fieldsOf(state)('comment')} label="取り下げる理由" rows={3} support="任意です。" />
          <Button variant="danger">取り下げる</Button>
        </form>
      </Confirm>
    </>
  )
}
