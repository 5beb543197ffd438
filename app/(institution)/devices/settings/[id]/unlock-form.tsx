'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { emptyFormState } from '@/lib/domain/problem'
import { unlock } from './actions'

export function UnlockForm({ id, number, title }: { id: string; number?: string; title: string }) {
  return (
    <ActionPage
      action={unlock}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          IDとアクティベーションコードを表示します。ご本人であることを確かめるため、パスワードをもう一度入力してください。表示した記録は残ります。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          {number && <input type="hidden" name="device" value={number} />}
          <PasswordInput
            name="password"
            label="パスワード"
            required
            autoComplete="current-password"
            problem={fieldsOf(state)('password').problem}
          />
          <Button>設定情報を表示する</Button>
        </>
      )}
    </ActionPage>
  )
}
