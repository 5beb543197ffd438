'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { remark as save } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { noticeRemark } from '@/lib/domain/notice/decision-words'

export function RemarkForm({ target, remark }: { target: DecisionTarget; remark: string }) {
  const start = { values: { remark }, problems: [] }
  return (
    <DecisionForm target={target} action={save} start={start} title="備考を記入する" label="備考を保存する">
      {(state) => (
        <Textarea
          {...fieldsOf(state)('remark')}
          label={noticeRemark.label}
          rows={2}
          support={`返還する届出の備考の欄に、そのまま印字されます。${noticeRemark.max}文字以内で入力してください。`}
        />
      )}
    </DecisionForm>
  )
}
