'use client'

import { setPassword } from '@/app/(account)/reset/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

export function SetForm({ token, hint }: { token: string; hint: string }) {
  return (
    <ActionPage action={setPassword} start={emptyFormState} title="新しいパスワードの設定">
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <PasswordInput
            {...fieldsOf(state)('newPassword')}
            label="新しいパスワード"
            required
            autoComplete="new-password"
            support={hint}
          />
          <PasswordInput
            {...fieldsOf(state)('newPasswordConfirm')}
            label="新しいパスワード（確認用）"
            required
            autoComplete="new-password"
          />
          <Button>パスワードを設定する</Button>
          {state.problems.some(({ field }) => field === '') && (
            <TextLink href="/reset">新しいリンクを送信する</TextLink>
          )}
        </>
      )}
    </ActionPage>
  )
}
