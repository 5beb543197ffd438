'use client'

import { type Choices, FacilityFields } from '@/app/(account)/register/facility-fields'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'
import { wait } from './actions'

export function WaitingForm({ start, ...choices }: Choices & { start: FormState }) {
  return (
    <ActionPage
      action={wait}
      start={start}
      title="登録できるようになったらメールで知らせる"
      intro={
        <p className="mb-8">
          新たに開始する施設は、機関コードが申請ポータルに登録されるまで1か月程度かかる場合があります。
          メールアドレスを入力すると、登録でき次第、一度だけお知らせします。
        </p>
      }
    >
      {(state) => (
        <>
          <FacilityFields state={state} {...choices} />
          <TextInput
            {...fieldsOf(state)('email')}
            label="メールアドレス"
            required
            type="email"
            autoComplete="email"
          />
          <Button>メールで知らせる</Button>
        </>
      )}
    </ActionPage>
  )
}
