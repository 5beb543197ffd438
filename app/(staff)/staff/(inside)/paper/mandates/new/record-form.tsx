'use client'

import { recordMandate } from '@/app/(staff)/staff/(inside)/paper/mandates/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

export function RecordForm({ title, associations }: { title: string; associations: readonly Choice[] }) {
  return (
    <ActionPage
      action={recordMandate}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          登録すると、選んだ保険者団体の利用者が、この保険者の導入届と廃止届を代理人として提出できます。団体と、ポータルを使っている保険者には、メールで知らせます。
        </p>
      }
    >
      {(state) => (
        <>
          <TextInput
            {...fieldsOf(state)('insurerNumber')}
            label="保険者コード"
            required
            width="medium"
            inputMode="numeric"
            autoComplete="off"
            support="委任する保険者の8桁の番号です。国民健康保険は6桁です。"
          />
          <Select
            {...fieldsOf(state)('association')}
            label="保険者団体"
            required
            width="long"
            choices={associations}
          />
          <TextInput
            {...fieldsOf(state)('paperOn')}
            label="委任状の日付"
            required
            width="medium"
            autoComplete="off"
            support="例：令和8年11月20日、2026-11-20"
          />
          <Button>この委任を登録する</Button>
          <TextLink href="/staff/paper/mandates">登録せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
