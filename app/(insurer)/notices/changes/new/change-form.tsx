'use client'

import { ask } from '@/app/(insurer)/notices/changes/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { type ChangeField, changeFieldLabels, changeFields } from '@/lib/domain/change-request/fields'

type Props = {
  title: string
  insurer: { id: number; name: string }
  code: string
  /** As a person reads them; empty where there is nothing. */
  present: Record<ChangeField, string>
}

/** Every field as it is now; what is written over is what changes. The old value stays in sight. */
export function ChangeForm({ title, insurer, code, present }: Props) {
  return (
    <ActionPage
      action={ask}
      start={{ values: present, problems: [] }}
      title={title}
      intro={
        <p className="mb-6">
          {insurer.name}（オンライン資格確認用コード {code}
          ）の変更を届け出ます。変わる項目だけを書き換えてください。支払基金が確認して反映し、結果をメールでお知らせします。コードは変わりません。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="insurer" value={insurer.id} />
          {changeFields.map((field) => (
            <TextInput
              key={field}
              {...fieldsOf(state)(field)}
              label={changeFieldLabels[field]}
              width="full"
              support={`現在：${present[field] || 'なし'}`}
            />
          ))}
          <Textarea
            {...fieldsOf(state)('reason')}
            label="変更の理由"
            required
            rows={3}
            support="例：代表者の交代のため（300文字以内）"
          />
          <Button>変更を届け出る</Button>
        </>
      )}
    </ActionPage>
  )
}
