'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { MailPreview } from '@/components/review/mail-preview'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { approvalComment } from '@/lib/domain/application/approval-comment'
import { approve } from './actions'

export function ApproveForm({ target }: { target: DecisionTarget }) {
  return (
    <DecisionForm target={target} action={approve} title="承認する" label="この申請を承認する">
      {(state) => (
        <>
          <Textarea
            {...fieldsOf(state)('comment')}
            label={approvalComment.label}
            support="なくてもかまいません。申請者の画面の「経過」にも表示されます。"
            rows={3}
          />
          <MailPreview state={state} />
        </>
      )}
    </DecisionForm>
  )
}
