'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'
import { filterName } from '@/lib/domain/search/saved-filter'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  label: string
  /** What is named: its address, or the id of one that has a name. */
  about: { name: 'address' | 'id'; value: string }
  name?: string
  children?: ReactNode
}

export function NameForm({ action, title, label, about, name = '', children }: Props) {
  return (
    <>
      <ActionPage action={action} start={{ values: { name }, problems: [] }} title={title}>
        {(state) => (
          <>
            <input type="hidden" {...about} />
            <TextInput
              {...fieldsOf(state)('name')}
              label={filterName.label}
              required
              support="例：薬局・東京都（40文字以内）。患者や申請者の氏名は入力しないでください。"
            />
            <Button>{label}</Button>
          </>
        )}
      </ActionPage>
      {children}
    </>
  )
}
