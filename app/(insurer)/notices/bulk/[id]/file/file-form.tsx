'use client'

import { file } from '@/app/(insurer)/notices/bulk/actions'
import { ActionPage } from '@/components/layout/action-page'
import { RunPromise } from '@/components/notice/run-promise'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { type NoticeKind, noticeKindLabels } from '@/lib/domain/notice/kind'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  title: string
  id: string
  kind: NoticeKind
  good: number
  wrong: number
  agent: string
  words: { promise: string; late: string; seconds?: number }
}

/** The last look before many notices are filed at once: how many, for whom, in which run. */
export function FileForm({ title, id, kind, good, wrong, agent, words }: Props) {
  const count = `${good.toLocaleString('ja-JP')}件`
  return (
    <ActionPage action={file} start={emptyFormState} title={title}>
      {() => (
        <>
          <DescriptionList
            items={[
              { term: '届出', text: noticeKindLabels[kind] },
              { term: '提出する届出', text: `${count}（保険者ごとに1件）` },
              {
                term: '提出しない行',
                text:
                  wrong > 0
                    ? `誤りのある${wrong.toLocaleString('ja-JP')}件（下書きとして残ります）`
                    : 'ありません',
              },
              { term: '届出者の立場', text: `代理人（${agent}）として記録します` },
            ]}
          />
          <div>
            <RunPromise {...words} />
            <p>
              提出すると保険者ごとに受付番号を発行し、支払基金が内容を確認します。提出したあとの内容は、支払基金が差し戻すまで変更できません。
            </p>
          </div>
          <input type="hidden" name="id" value={id} />
          <Button>{count}の届出を提出する</Button>
          <TextLink href={`/notices/bulk/${id}`}>提出せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
