'use client'

import { useActionState } from 'react'
import { undo } from '@/app/(staff)/staff/(inside)/imports/actions'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PendingWords } from '@/components/ui/pending-words'
import { emptyFormState } from '@/lib/domain/problem'

export function UndoForm({ id, fileName }: { id: number; fileName: string }) {
  const [state, submit] = useActionState(undo, emptyFormState)
  return (
    <section className="mt-10">
      <ErrorSummary problems={state.problems.map((problem) => ({ ...problem, field: '' }))} />
      <Confirm
        label={`${fileName} の取り込みを取り消す`}
        consequence={
          <p>
            マスタを取り込みの前の内容に戻します。取り込みのあとに利用者が使い始めた施設は、閉じずに残します。閉鎖を知らせた利用者には、取り消しをメールで知らせます。
          </p>
        }
      >
        <form action={submit} className="flex flex-col items-start gap-4">
          <input type="hidden" name="id" value={id} />
          <Button variant="danger">この取り込みを取り消す</Button>
          <PendingWords>取り消しています。終わるまで、このままお待ちください。</PendingWords>
        </form>
      </Confirm>
    </section>
  )
}
