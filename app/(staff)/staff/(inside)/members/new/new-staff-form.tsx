'use client'

import { proposeNew } from '@/app/(staff)/staff/(inside)/members/actions'
import { NameFields } from '@/components/account/person-fields'
import { RoleChoice } from '@/components/account/role-choice'
import { StepUpField } from '@/components/account/step-up-field'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

export function NewStaffForm() {
  return (
    <ActionPage
      action={proposeNew}
      start={emptyFormState}
      title="職員の登録"
      intro={
        <p className="mb-8">
          ほかの運用管理者か承認担当が反映すると、本人にメールが届きます。パスワードと認証アプリは、本人がメールのリンクから設定します。
        </p>
      }
    >
      {(state) => (
        <>
          <TextInput
            {...fieldsOf(state)('email')}
            label="メールアドレス"
            required
            type="email"
            autoComplete="off"
          />
          <NameFields state={state} />
          <RoleChoice state={state} />
          <Textarea
            {...fieldsOf(state)('reason')}
            label="登録する理由"
            rows={3}
            required
            support="履歴と監査ログに残ります。"
          />
          <StepUpField state={state} />
          <Button>登録を申し出る</Button>
        </>
      )}
    </ActionPage>
  )
}
