'use client'

import { rewrite } from '@/app/(insurer)/notices/bulk/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

export function RewriteForm({ title, id, count }: { title: string; id: string; count: number }) {
  return (
    <ActionPage
      action={rewrite}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          作成要領では、丁目・番・号をハイフンで書きます（例：東京都港区新橋2丁目1番3号は、東京都港区新橋2-1-3）。書き換えずに提出することもできます。1件だけ直すときは、下の行を選んでください。
        </p>
      }
      className="flex flex-col items-start gap-4"
    >
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <Button>{count.toLocaleString('ja-JP')}件の所在地を書き換える</Button>
          <TextLink href={`/notices/bulk/${id}`}>書き換えずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
