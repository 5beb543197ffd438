'use client'

import type { ReactNode } from 'react'
import { DecisionEnd } from '@/app/(staff)/staff/(inside)/applications/[id]/decision-end'
import { ActionPage } from '@/components/layout/action-page'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { approvalComment } from '@/lib/domain/application/approval-comment'
import { emptyFormState } from '@/lib/domain/problem'
import { approve } from './actions'

export function ApproveForm({ id, version, intro }: { id: string; version: number; intro: ReactNode }) {
  return (
    <ActionPage action={approve} start={emptyFormState} title="承認する" intro={intro}>
      {(state) => (
        <>
          <Textarea
            {...fieldsOf(state)('comment')}
            label={approvalComment.label}
            support="なくてもかまいません。申請者の画面の「経過」にも表示されます。"
            rows={3}
          />
          <DecisionEnd {...{ id, version, state }} label="この申請を承認する" />
        </>
      )}
    </ActionPage>
  )
}
