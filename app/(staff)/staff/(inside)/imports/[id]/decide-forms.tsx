'use client'

import type { ReactNode } from 'react'
import { apply, discard } from '@/app/(staff)/staff/(inside)/imports/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { PendingWords } from '@/components/ui/pending-words'
import { emptyFormState } from '@/lib/domain/problem'
import { DiscardForm } from './discard-form'

type Props = {
  id: number
  title: string
  intro: ReactNode
  wouldChange: boolean
  askSkip: boolean
  closing: { gone: number; wereOpen: number } | null
}

export function DecideForms({ id, title, intro, wouldChange, askSkip, closing }: Props) {
  return (
    <>
      <ActionPage
        action={apply}
        start={emptyFormState}
        title={title}
        intro={intro}
        className="mt-10 flex flex-col items-start gap-6"
      >
        {(state) =>
          wouldChange ? (
            <>
              <input type="hidden" name="id" value={id} />
              {askSkip && (
                <Checkbox
                  {...fieldsOf(state)('skipErrors')}
                  label="誤りのある行を除いて取り込む"
                  support="このときは、一覧にないものを閉鎖しません。"
                />
              )}
              {closing && (
                <Checkbox
                  {...fieldsOf(state)('allowClosing')}
                  label={`${closing.gone.toLocaleString('ja-JP')}件を閉鎖してよい`}
                  support={`登録済みの${closing.wereOpen.toLocaleString('ja-JP')}件の1割を超えます。一部だけの一覧でないことを確認してください。`}
                />
              )}
              <p>すべてを一度に取り込みます。途中で失敗したときは、何も変わりません。</p>
              <Button>取り込む</Button>
              <PendingWords>取り込んでいます。終わるまで、このままお待ちください。</PendingWords>
            </>
          ) : (
            <p>このファイルで取り込むものはありません。</p>
          )
        }
      </ActionPage>
      <DiscardForm action={discard} id={id} />
    </>
  )
}
