'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import type { ListName } from '@/lib/domain/list/columns'
import { emptyFormState } from '@/lib/domain/problem'
import { apply } from './actions'

type Props = {
  title: string
  list: ListName
  digest: string
  /** Rows to be added or changed. */
  good: number
  /** Rows that the file lacks and that may be taken out; 0 where nobody can say. */
  absent: number
  intro: ReactNode
}

/** What the file would do stands above; nothing is written before the button. */
export function ApplyForm({ title, list, digest, good, absent, intro }: Props) {
  const count = good.toLocaleString('ja-JP')
  const lacking = absent.toLocaleString('ja-JP')
  return (
    <ActionPage
      action={apply}
      start={emptyFormState}
      title={title}
      intro={intro}
      className="mt-8 flex flex-col items-start gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="digest" value={digest} />
          {absent > 0 && (
            <Checkbox
              {...fieldsOf(state)('removeAbsent')}
              label={`ファイルにない${lacking}行を一覧表から外す`}
              support="チェックを入れないときは、ファイルにない行はそのまま残ります。"
            />
          )}
          {good + absent > 0 && (
            <Button>{good > 0 ? `誤りのない${count}件を反映する` : '一覧表に反映する'}</Button>
          )}
          <TextLink href={`/lists/${list}`}>反映せずに一覧表に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
