'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'
import { savePerson } from './actions'

export function PersonForm({ start }: { start: FormState }) {
  return (
    <ActionPage action={savePerson} start={start} title="氏名・電話番号の変更">
      {(state) => {
        const field = fieldsOf(state)
        return (
          <>
            <TextInput {...field('lastName')} label="姓" required autoComplete="family-name" width="medium" />
            <TextInput {...field('firstName')} label="名" required autoComplete="given-name" width="medium" />
            <TextInput
              {...field('phone')}
              label="電話番号"
              required
              type="tel"
              autoComplete="tel-national"
              width="medium"
              support="ハイフンなしの半角数字で入力してください。例：0312345678"
            />
            <Button>変更する</Button>
          </>
        )
      }}
    </ActionPage>
  )
}
