'use client'

import type { ReactNode } from 'react'
import { moveRest } from '@/app/(staff)/staff/(inside)/months/[month]/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { noticeMoveReason } from '@/lib/domain/notice/decision-words'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { month: string; title: string; rest: number; intro: ReactNode }

export function MoveForm({ month, title, rest, intro }: Props) {
  return (
    <ActionPage action={moveRest} start={emptyFormState} title={title} intro={intro}>
      {(state) => (
        <>
          <input type="hidden" name="month" value={month} />
          <Textarea
            {...fieldsOf(state)('reason')}
            label={noticeMoveReason.label}
            required
            rows={3}
            support="提出者へのメールにそのまま載せます。"
          />
          <Button variant="danger">{`${rest.toLocaleString('ja-JP')}件を翌月の処理に移す`}</Button>
          <TextLink href={`/staff/months/${month}`}>何もせずに月次処理に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
