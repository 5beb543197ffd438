'use client'

import { end } from '@/app/(institution)/devices/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; what: string; seen: string; object: string; devices: number }

export function EndForm({ title, what, seen, object, devices }: Props) {
  return (
    <ActionPage
      action={end}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-8">
          {object}の利用を中止します。端末{devices}
          台のIDはすぐに使えなくなり、元に戻せません。もう一度使うときは、新しく申請してください。記録は残ります。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="what" value={what} />
          <input type="hidden" name="seen" value={seen} />
          <Textarea {...fieldsOf(state)('reason')} label="利用を中止する理由" required rows={3} />
          <Button variant="danger">{object}の利用を中止する</Button>
          <TextLink href="/devices">中止せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
