'use client'

import { NameFields, PhoneField } from '@/components/account/person-fields'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/domain/problem'
import { savePerson } from './actions'

export function PersonForm({ start }: { start: FormState }) {
  return (
    <ActionPage action={savePerson} start={start} title="氏名・電話番号の変更">
      {(state) => (
        <>
          <NameFields state={state} />
          <PhoneField state={state} />
          <Button>変更する</Button>
        </>
      )}
    </ActionPage>
  )
}
