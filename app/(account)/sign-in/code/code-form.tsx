'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { confirmCode } from './actions'

export function CodeForm({ to }: { to: string }) {
  return (
    <ActionPage action={confirmCode} start={emptyFormState} title="認証コードの入力">
      {(state) => (
        <>
          <input type="hidden" name="to" value={to} />
          <TextInput
            {...fieldsOf(state)('code')}
            label="認証コード"
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            support="認証アプリに表示されている6桁の数字です。1つの認証コードは1回だけ使えます。"
          />
          <Button>ログイン</Button>
          <p>
            認証アプリを使えなくなったときは、
            <TextLink href="/contact">お問い合わせ</TextLink>ください。
          </p>
        </>
      )}
    </ActionPage>
  )
}
