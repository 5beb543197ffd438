'use client'

import { invite } from '@/app/(institution)/organisation/people/actions'
import { ActionPage } from '@/components/layout/action-page'
import { RoleField } from '@/components/organisation/role-field'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'

export function InviteForm() {
  return (
    <ActionPage
      action={invite}
      start={{ values: { role: 'MEMBER' }, problems: [] }}
      title="利用者を招待する"
      intro={
        <p className="mb-8">
          招待メールを送ります。届いた方が7日以内に参加の手続をすると、利用者になります。
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
            support="招待する方のメールアドレスです。ほかの人が読めない、本人だけのものを入力してください。"
          />
          <RoleField {...fieldsOf(state)('role')} />
          <Button>招待メールを送る</Button>
        </>
      )}
    </ActionPage>
  )
}
