'use client'

import { lock, unlock } from '@/app/(staff)/staff/(inside)/members/actions'
import { StepUpField } from '@/components/account/step-up-field'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { emptyFormState } from '@/lib/domain/problem'

export function LockForm({ id, name, locked }: { id: string; name: string; locked: boolean }) {
  return (
    <ActionPage
      action={locked ? unlock : lock}
      start={emptyFormState}
      title={locked ? 'ロックの解除' : 'アカウントのロック'}
      intro={
        <p className="mb-8">
          {locked
            ? `${name}さんは、解除するとすぐにログインできるようになります。`
            : `${name}さんのログインは、作業の途中でもすぐにすべて終了し、解除するまでログインできません。保存していない入力は失われます。`}
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Textarea
            {...fieldsOf(state)('reason')}
            label={locked ? '解除する理由' : 'ロックする理由'}
            rows={3}
            required
            support="監査ログに残ります。"
          />
          <StepUpField state={state} />
          <Button variant={locked ? 'primary' : 'danger'}>
            {locked ? 'ロックを解除する' : 'すぐにロックする'}
          </Button>
        </>
      )}
    </ActionPage>
  )
}
