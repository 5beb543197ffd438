'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { withdraw } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { noticeWithdrawReason } from '@/lib/domain/notice/decision-words'

export function WithdrawForm({ target }: { target: DecisionTarget }) {
  return (
    <DecisionForm
      target={target}
      action={withdraw}
      title="紙の届出を取り下げる"
      label="この届出を取り下げる"
      variant="danger"
    >
      {(state) => (
        <>
          <InsetText>
            <p>
              取り下げると、この届出の手続きは終わります。取り消すことはできません。誤って入力した用紙は、取り下げたあとに、届いた日のままもう一度受け付けられます。
            </p>
          </InsetText>
          <Textarea
            {...fieldsOf(state)('comment')}
            label={noticeWithdrawReason.label}
            required
            rows={4}
            support="例：別の保険者の用紙として入力したため。保険者の画面にもそのまま表示されます。"
          />
        </>
      )}
    </DecisionForm>
  )
}
