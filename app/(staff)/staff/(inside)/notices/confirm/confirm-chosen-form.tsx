'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { PendingWords } from '@/components/ui/pending-words'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { confirmChosen } from './actions'

type Props = {
  title: string
  intro: ReactNode
  chosen: string
  fit: number
  /** The list that they were chosen in. */
  list?: string
  back: string
}

export function ConfirmChosenForm({ title, intro, chosen, fit, list, back }: Props) {
  return (
    <ActionPage
      action={confirmChosen}
      start={emptyFormState}
      title={title}
      intro={intro}
      className="mt-8 flex flex-col items-start gap-6"
    >
      {() => (
        <>
          <input type="hidden" name="chosen" value={chosen} />
          {list && <input type="hidden" name="list" value={list} />}
          {fit > 0 ? <Button>{`${fit}件を確認する`}</Button> : <p>確認できる届出がありません。</p>}
          <PendingWords>確認しています。終わるまで、このままお待ちください。</PendingWords>
          <TextLink href={back}>何もせずに一覧に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
