'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { search } from './actions'

type Props = { title: string; text: string; children: ReactNode }

export function SearchForm({ title, text, children }: Props) {
  const start = { values: { text }, problems: [] }
  return (
    <>
      <ActionPage action={search} start={start} title={title} className="mb-8 flex flex-wrap items-end gap-4">
        {({ values, problems }) => (
          <>
            <TextInput
              name="text"
              type="search"
              label="探す言葉"
              support="受付番号、機関コード、施設・保険者の名称やフリガナ、所在地、申請者の氏名の一部（2文字以上）。空白で区切ると、すべてを含むものを探します。"
              value={values.text ?? text}
              problem={problems.find(({ field }) => field === 'text')?.message}
            />
            <Button size="medium">探す</Button>
          </>
        )}
      </ActionPage>
      {children}
    </>
  )
}
