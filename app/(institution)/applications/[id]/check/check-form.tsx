'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { resubmit, submit } from './actions'

const first = {
  action: submit,
  button: 'この内容で送信する',
  consequence:
    '送信すると審査が始まり、受付番号を発行します。送信したあとの内容は、審査担当が差し戻すまで変更できません。',
}

const again = {
  action: resubmit,
  button: 'この内容で再提出する',
  consequence: '再提出すると、もう一度審査が始まります。受付番号は変わりません。',
}

type Props = { id: string; version: number; returned: boolean; rows: SummaryRow[] }

export function CheckForm({ id, version, returned, rows }: Props) {
  const { action, button, consequence } = returned ? again : first
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title="入力内容の確認"
      intro={
        <p className="mb-6">まだ送信していません。内容を確認し、いちばん下のボタンで送信してください。</p>
      }
      className="flex flex-col gap-8"
    >
      {({ problems }) => (
        <>
          <SummaryList rows={rows} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <p>{consequence}</p>
          <div className="flex flex-wrap items-center gap-6">
            <Button>{button}</Button>
            {problems.length > 0 && (
              <TextLink href={`/applications/${id}/check`}>最新の内容を確認する</TextLink>
            )}
          </div>
        </>
      )}
    </ActionPage>
  )
}
