'use client'

import { start } from '@/app/(institution)/home/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'

type Props = { title: string; facility: number; name: string; date: string }

export function StartForm({ title, facility, name, date }: Props) {
  return (
    <ActionPage
      action={start}
      start={{ values: { operatesFrom: date }, problems: [] }}
      title={title}
      intro={
        <p className="mb-8">
          {name}の受付で、マイナ資格確認アプリによる資格確認を始める日を登録します。あとから直せます。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="facility" value={facility} />
          <TextInput
            {...fieldsOf(state)('operatesFrom')}
            label="運用開始日"
            required
            support="例：令和8年12月1日、または2026-12-01"
            width="medium"
          />
          <Button>運用開始日を登録する</Button>
          <TextLink href="/home">登録せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
