'use client'

import type { ReactNode } from 'react'
import { withdraw } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { NoticeDecisionEnd } from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-end'
import { ActionPage } from '@/components/layout/action-page'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { noticeWithdrawReason } from '@/lib/domain/notice/decision-words'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: string; version: number; intro: ReactNode }

export function WithdrawForm({ id, version, intro }: Props) {
  return (
    <ActionPage action={withdraw} start={emptyFormState} title="紙の届出を取り下げる" intro={intro}>
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
          <NoticeDecisionEnd {...{ id, version, state }} label="この届出を取り下げる" variant="danger" />
        </>
      )}
    </ActionPage>
  )
}
