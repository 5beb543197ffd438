'use client'

import type { ReactNode } from 'react'
import { remark as save } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { NoticeDecisionEnd } from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-end'
import { ActionPage } from '@/components/layout/action-page'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { noticeRemark } from '@/lib/domain/notice/decision-words'

type Props = { id: string; version: number; remark: string; intro: ReactNode }

export function RemarkForm({ id, version, remark, intro }: Props) {
  const start = { values: { remark }, problems: [] }
  return (
    <ActionPage action={save} start={start} title="備考を記入する" intro={intro}>
      {(state) => (
        <>
          <Textarea
            {...fieldsOf(state)('remark')}
            label={noticeRemark.label}
            rows={2}
            support={`返還する届出の備考の欄に、そのまま印字されます。${noticeRemark.max}文字以内で入力してください。`}
          />
          <NoticeDecisionEnd {...{ id, version, state }} label="備考を保存する" />
        </>
      )}
    </ActionPage>
  )
}
