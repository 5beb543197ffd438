'use client'

import type { ReactNode } from 'react'
import { DecisionEnd } from '@/app/(staff)/staff/(inside)/applications/[id]/decision-end'
import { ActionPage } from '@/components/layout/action-page'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { rejectReason } from '@/lib/domain/application/decision-words'
import { emptyFormState } from '@/lib/domain/problem'
import { reject } from './actions'

export function RejectForm({ id, version, intro }: { id: string; version: number; intro: ReactNode }) {
  return (
    <ActionPage action={reject} start={emptyFormState} title="却下する" intro={intro}>
      {(state) => (
        <>
          <InsetText>
            <p>
              却下すると、この申請の審査は終わります。取り消すことはできません。申請者にメールでお知らせします。
            </p>
          </InsetText>
          <Textarea
            {...fieldsOf(state)('comment')}
            label={rejectReason.label}
            required
            rows={4}
            support="申請者の画面にそのまま表示されます。次に何をすればよいかも書いてください。"
          />
          <DecisionEnd {...{ id, version, state }} label="この申請を却下する" variant="danger" />
        </>
      )}
    </ActionPage>
  )
}
