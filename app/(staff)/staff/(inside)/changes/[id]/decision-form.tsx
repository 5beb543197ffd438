'use client'

import type { ReactNode } from 'react'
import { decide } from '@/app/(staff)/staff/(inside)/changes/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: string; title: string; intro: ReactNode }

export function ChangeDecisionForm({ id, title, intro }: Props) {
  return (
    <ActionPage
      action={decide}
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
            support="却下するときは必ず入力してください。届け出た方へのメールに載せます。"
          />
          <p>反映すると、保険者の登録内容が変更後の内容になり、届け出た方にメールで知らせます。</p>
          <div className="flex flex-wrap gap-4">
            <Button name="decision" value="accept">
              変更を反映する
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
