'use client'

import { resubmit, submit } from '@/app/(insurer)/notices/[id]/actions'
import { ActionPage } from '@/components/layout/action-page'
import { RunPromise } from '@/components/notice/run-promise'
import { Button } from '@/components/ui/button'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  id: string
  kind: NoticeKind
  /** It was sent back, and is sent again. */
  again: boolean
  rows: SummaryRow[]
  words: { promise: string; late?: string; seconds?: number }
}

const consequences: Record<NoticeKind, string> = {
  INTRODUCTION:
    '提出すると受付番号を発行し、支払基金が内容を確認します。提出したあとの内容は、支払基金が差し戻すまで変更できません。',
  ABOLITION:
    '提出すると受付番号を発行し、支払基金が内容を確認します。廃止年月日に、コードと、このコードで利用している端末のIDがすべて使えなくなります。',
}

export function CheckForm({ id, kind, again, rows, words }: Props) {
  return (
    <ActionPage
      action={again ? resubmit : submit}
      start={emptyFormState}
      title="届出の内容の確認"
      intro={
        <p className="mb-6">まだ提出していません。内容を確認し、いちばん下のボタンで提出してください。</p>
      }
      className="flex flex-col gap-8"
    >
      {() => (
        <>
          <SummaryList rows={rows} />
          <input type="hidden" name="id" value={id} />
          <div>
            <RunPromise {...words} />
            <p>{consequences[kind]}</p>
          </div>
          <div>
            <Button>{again ? '届出を再提出する' : '届出を提出する'}</Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
