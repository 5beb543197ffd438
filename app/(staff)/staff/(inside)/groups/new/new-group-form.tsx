'use client'

import { openGroup } from '@/app/(staff)/staff/(inside)/groups/actions'
import { StepUpField } from '@/components/account/step-up-field'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { type GroupKind, groupKindLabels, groupKinds } from '@/lib/domain/organisation/group'
import { emptyFormState } from '@/lib/domain/problem'

const does: Record<GroupKind, string> = {
  ASSOCIATION: '委任を受けた保険者の導入届・廃止届を、まとめて提出します。',
  COORDINATOR: '集合契約の実施機関一覧表と委託元保険者一覧表を管理します。',
}

export function NewGroupForm() {
  return (
    <ActionPage
      action={openGroup}
      start={emptyFormState}
      title="団体の登録"
      intro={
        <p className="mb-8">
          登録すると、最初の管理者に招待のメールが届きます。ほかの利用者は、その管理者が招待します。同じ名称の団体が登録済みのときは、その団体に管理者を追加します。
        </p>
      }
    >
      {(state) => (
        <>
          <RadioGroup
            {...fieldsOf(state)('kind')}
            label="種類"
            required
            choices={groupKinds.map((kind) => ({
              value: kind,
              label: groupKindLabels[kind],
              support: does[kind],
            }))}
          />
          <TextInput {...fieldsOf(state)('name')} label="名称" required support="例：見本県医師会" />
          <TextInput
            {...fieldsOf(state)('email')}
            label="管理者のメールアドレス"
            required
            type="email"
            autoComplete="off"
          />
          <StepUpField state={state} />
          <Button>団体を登録する</Button>
        </>
      )}
    </ActionPage>
  )
}
