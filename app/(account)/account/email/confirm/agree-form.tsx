'use client'

import { agree } from '@/app/(account)/account/email/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { emptyFormState } from '@/lib/domain/problem'

export function AgreeForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionPage action={agree} start={emptyFormState} title="メールアドレスの変更の承認">
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <p>
            登録するメールアドレスを <strong className="break-all">{email}</strong> に変更します。
            心当たりがない場合は、押さずにこの画面を閉じてください。
          </p>
          <Button>変更を承認する</Button>
        </>
      )}
    </ActionPage>
  )
}
