'use client'

import { stop } from '@/app/(institution)/devices/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

/** The danger names its object, and what is called so by the people (R-DEV-3). */
export function StopForm({ title, number, called }: { title: string; number: string; called: string }) {
  return (
    <ActionPage
      action={stop}
      start={emptyFormState}
      title={title}
      intro={
        <div className="mb-8 flex flex-col gap-2">
          <p>
            端末 {number}
            {called && `（${called}）`}
            を停止すると、すぐに資格確認ができなくなります。同じIDは、もう使えません。
          </p>
          <p>
            代わりの端末を使うときは、停止したあとで端末を交換してください。新しいIDとコードを発行します。
          </p>
        </div>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <Textarea
            {...fieldsOf(state)('reason')}
            label="停止する理由"
            support="機関の控えになります。例：巡回先で紛失したため"
            rows={3}
          />
          <Button variant="danger">端末 {number} を停止する</Button>
          <TextLink href={`/devices/${number}`}>停止せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
