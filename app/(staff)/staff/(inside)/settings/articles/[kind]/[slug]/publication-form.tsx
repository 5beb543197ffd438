'use client'

import type { ReactNode } from 'react'
import { proposeArticle } from '@/app/(staff)/staff/(inside)/settings/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  place: string
  title: string
  /** What it is not today: what somebody who comes here most likely wants. */
  becomes: boolean
  /** No second person is needed. */
  alone: boolean
  intro: ReactNode
}

export function PublicationForm({ place, title, becomes, alone, intro }: Props) {
  const start = { values: { published: String(becomes) }, problems: [] }
  return (
    <ActionPage
      action={proposeArticle}
      start={start}
      title={title}
      intro={intro}
      className="flex flex-col gap-8"
    >
      {(state) => (
        <>
          <input type="hidden" name="place" value={place} />
          <RadioGroup {...fieldsOf(state)('published')} label="公開" choices={choices} required />
          <TextInput
            {...fieldsOf(state)('from')}
            label="この日から"
            width="medium"
            support="空欄のときは、反映するとすぐに変わります。明日以降の日付は、令和8年12月1日、または2026-12-01のように入力してください。その日の0時に変わります。"
          />
          <Textarea
            {...fieldsOf(state)('reason')}
            label="変更する理由"
            rows={3}
            required
            support="履歴と監査ログに残ります。"
          />
          {!alone && <p>変更は、ほかの運用管理者か承認担当が反映したときから有効になります。</p>}
          <div>
            <Button>{alone ? '変更を反映する' : '変更を申し出る'}</Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}

const choices = [
  { value: 'false', label: '非公開にする' },
  { value: 'true', label: '公開にする' },
]
