'use client'

import { proposeRole } from '@/app/(staff)/staff/(inside)/members/actions'
import { RoleChoice } from '@/components/account/role-choice'
import { StepUpField } from '@/components/account/step-up-field'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { roleLabels, type StaffRole } from '@/lib/domain/account/role'

export function RoleForm({ id, name, role }: { id: string; name: string; role: StaffRole }) {
  return (
    <ActionPage
      action={proposeRole}
      start={{ values: { role }, problems: [] }}
      title="役割の変更"
      intro={
        <p className="mb-8">
          {name}さんのいまの役割は{roleLabels[role]}
          です。変更は、ほかの運用管理者か承認担当が反映したときから有効になり、本人のログインはすべて終了します。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <RoleChoice state={state} />
          <Textarea
            {...fieldsOf(state)('reason')}
            label="変更する理由"
            rows={3}
            required
            support="履歴と監査ログに残ります。"
          />
          <StepUpField state={state} />
          <Button>変更を申し出る</Button>
        </>
      )}
    </ActionPage>
  )
}
