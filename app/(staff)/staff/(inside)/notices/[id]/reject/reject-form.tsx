'use client'

import type { ReactNode } from 'react'
import { reject } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { NoticeDecisionEnd } from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-end'
import { ActionPage } from '@/components/layout/action-page'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { noticeRejectReason } from '@/lib/domain/notice/decision-words'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: string; version: number; intro: ReactNode }

export function RejectForm({ id, version, intro }: Props) {
  return (
    <ActionPage action={reject} start={emptyFormState} title="却下する" intro={intro}>
      {(state) => (
        <>
          <InsetText>
            <p>
              却下すると、この届出の手続きは終わります。取り消すことはできません。直せば受け付けられるときは、差し戻してください。
            </p>
          </InsetText>
          <Textarea
            {...fieldsOf(state)('comment')}
            label={noticeRejectReason.label}
            required
            rows={4}
            support="提出者の画面にそのまま表示されます。次に何をすればよいかも書いてください。"
          />
          <NoticeDecisionEnd {...{ id, version, state }} label="この届出を却下する" variant="danger" />
        </>
      )}
    </ActionPage>
  )
}
