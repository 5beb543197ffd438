'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState } from '@/lib/domain/problem'
import { record } from './actions'

export function RecordForm({ title, list }: { title: string; list: ReactNode }) {
  return (
    <ActionPage action={record} start={emptyFormState} title={title} intro={list}>
      {(state) => (
        <>
          <TextInput
            {...fieldsOf(state)('email')}
            label="メールアドレス"
            required
            type="email"
            autoComplete="off"
            support="届かなかったという連絡を受けたメールアドレスです。最後に送ったメールを不達として記録し、本人の画面でも知らせます。"
          />
          <Button>不達を記録する</Button>
        </>
      )}
    </ActionPage>
  )
}
