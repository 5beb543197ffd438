'use client'

import { decide } from '@/app/(insurer)/notices/[id]/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: string; title: string; before: string; after: string }

export function AddressForm({ id, title, before, after }: Props) {
  return (
    <ActionPage
      action={decide}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          作成要領では、丁目・番地などを「東京都港区新橋2-1-3」のように書くことになっています。どちらの書き方で提出するかを選んでください。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <RadioGroup
            {...fieldsOf(state)('choice')}
            label="届出に記載する所在地"
            required
            choices={[
              { value: 'REWRITE', label: after, support: '作成要領の書き方に直したもの' },
              { value: 'KEEP', label: before, support: '入力したまま' },
            ]}
          />
          <Button>次へ進む</Button>
          <TextLink href={`/notices/${id}/edit#address`}>所在地を入力し直す</TextLink>
        </>
      )}
    </ActionPage>
  )
}
