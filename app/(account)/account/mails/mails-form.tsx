'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import type { FormState } from '@/lib/domain/problem'
import { saveMails } from './actions'

export function MailsForm({ start }: { start: FormState }) {
  return (
    <ActionPage action={saveMails} start={start} title="お知らせメールの設定">
      {(state) => (
        <>
          <Checkbox
            {...fieldsOf(state)('mailsChanges')}
            label="申請の状態が変わったときと、メッセージが届いたときに、メールを受け取ります。"
            support="受け取らない場合も、状態とメッセージは「申請の一覧」で確認できます。送信したときの受付のメールと、アカウントの安全に関わるメールは、この設定にかかわらず届きます。"
          />
          <Button>設定を保存する</Button>
        </>
      )}
    </ActionPage>
  )
}
