'use client'

import type { ComponentProps, ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  action: ComponentProps<typeof ActionPage>['action']
  id: string
  title: string
  /** What is decided on. */
  intro: ReactNode
  yes: { value: string; label: string; consequence: string }
  /** Who reads the reason, beside that a refusal needs one. */
  reasonGoesTo?: string
}

/** A case of one yes or no: what it is about, the reason, what yes does, and the two buttons. */
export function YesOrNoForm({ action, id, title, intro, yes, reasonGoesTo = '' }: Props) {
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={title}
      intro={<div className="mb-8">{intro}</div>}
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Textarea
            {...fieldsOf(state)('comment')}
            label="判断の理由"
            rows={3}
            support={`却下するときは必ず入力してください。${reasonGoesTo}`}
          />
          <p>{yes.consequence}</p>
          <div className="flex flex-wrap gap-4">
            <Button name="decision" value={yes.value}>
              {yes.label}
            </Button>
            <Button name="decision" value="refuse" variant="danger">
              却下する
            </Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
