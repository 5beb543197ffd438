'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { approvalComment } from '@/lib/domain/application/approval-comment'
import { emptyFormState } from '@/lib/domain/problem'
import { approve } from './actions'

export function ApproveForm({ id, version, intro }: { id: string; version: number; intro: ReactNode }) {
  return (
    <ActionPage action={approve} start={emptyFormState} title="承認する" intro={intro}>
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Textarea
            {...fieldsOf(state)('comment')}
            label={approvalComment.label}
            support="なくてもかまいません。申請者の画面の「経過」にも表示されます。"
            rows={3}
          />
          <Button>この申請を承認する</Button>
          <TextLink href={`/staff/applications/${id}`}>
            {state.problems.some(({ field }) => field === '')
              ? '最新の内容を確認する'
              : '承認せずに申請に戻る'}
          </TextLink>
        </>
      )}
    </ActionPage>
  )
}
