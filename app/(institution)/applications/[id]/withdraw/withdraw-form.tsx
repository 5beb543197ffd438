'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { withdrawReason } from '@/lib/domain/application/decision-words'
import { emptyFormState } from '@/lib/domain/problem'
import { withdraw } from './actions'

export function WithdrawForm({ id, receiptNumber }: { id: string; receiptNumber: string }) {
  return (
    <ActionPage
      action={withdraw}
      start={emptyFormState}
      title="申請を取り下げる"
      intro={
        <p className="mb-6">
          受付番号 {receiptNumber}
          の申請を取り下げます。取り下げると審査は終わり、元に戻すことはできません。必要なときは、新しく申請できます。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Textarea
            {...fieldsOf(state)('comment')}
            label={withdrawReason.label}
            rows={3}
            support="なくてもかまいません。"
          />
          <Button variant="danger">申請 {receiptNumber} を取り下げる</Button>
          <TextLink href={`/applications/${id}`}>取り下げずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
