'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { emptyFormState } from '@/lib/domain/problem'
import { submit } from './actions'

export function CheckForm({ id, rows }: { id: string; rows: SummaryRow[] }) {
  return (
    <ActionPage
      action={submit}
      start={emptyFormState}
      title="入力内容の確認"
      intro={
        <p className="mb-6">まだ送信していません。内容を確認し、いちばん下のボタンで送信してください。</p>
      }
      className="flex flex-col gap-8"
    >
      {() => (
        <>
          <SummaryList rows={rows} />
          <input type="hidden" name="id" value={id} />
          <p>
            送信すると審査が始まり、受付番号を発行します。送信したあとの内容は、審査担当が差し戻すまで変更できません。
          </p>
          <div>
            <Button>この内容で送信する</Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
