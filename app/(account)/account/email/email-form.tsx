'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { askChange } from './actions'

export function EmailForm({ now, waiting }: { now: string; waiting: ReactNode }) {
  return (
    <ActionPage
      action={askChange}
      start={emptyFormState}
      title="メールアドレスの変更"
      intro={
        <div className="mb-8 flex flex-col gap-4">
          {waiting}
          <p>
            現在のメールアドレスは <strong className="break-all">{now}</strong> です。
            現在と新しいメールアドレスの両方に確認のメールを送信し、両方で承認されると変更します。
          </p>
          <p>
            現在のメールアドレスのメールを受け取れないときは、
            <TextLink href="/contact">お問い合わせ</TextLink>ください。
          </p>
        </div>
      }
    >
      {(state) => (
        <>
          <TextInput
            {...fieldsOf(state)('email')}
            label="新しいメールアドレス"
            required
            type="email"
            autoComplete="email"
          />
          <PasswordInput
            {...fieldsOf(state)('password')}
            label="現在のパスワード"
            required
            autoComplete="current-password"
          />
          <Button>確認メールを送信する</Button>
        </>
      )}
    </ActionPage>
  )
}
