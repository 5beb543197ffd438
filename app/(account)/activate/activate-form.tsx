'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { activate, renewLink } from './actions'

const title = 'ユーザー登録の完了'

type Registration = { name: string; facilityName: string }

/** A mail scanner opens the link, but only a person presses the button (R-REG-3). */
export function ActivateForm({ token, registration }: { token: string; registration: Registration }) {
  return (
    <ActionPage action={activate} start={emptyFormState} title={title}>
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <DescriptionList
            items={[
              { term: '氏名', text: registration.name },
              { term: '施設', text: registration.facilityName },
            ]}
          />
          <p>
            「登録を完了する」を押すと、ログインできるようになります。お心当たりのない内容のときは、押さずにこのページを閉じてください。
          </p>
          <Button>登録を完了する</Button>
          {state.problems.length > 0 && <TextLink href="/register">新規ユーザー登録をやり直す</TextLink>}
        </>
      )}
    </ActionPage>
  )
}

/** R-REG-5: one click, and the new link is on its way to the address that registered. */
export function RenewForm({ token }: { token: string }) {
  return (
    <ActionPage action={renewLink} start={emptyFormState} title={title}>
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <p>リンクの有効期限が切れています。登録した内容は残っていますので、入力し直す必要はありません。</p>
          <Button>新しいリンクを送信する</Button>
          {state.problems.length > 0 && <TextLink href="/register">新規ユーザー登録をやり直す</TextLink>}
        </>
      )}
    </ActionPage>
  )
}
