'use client'

import { rename } from '@/app/(institution)/devices/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'

type Props = { title: string; number: string; name: string; place: string }

export function RenameForm({ title, number, name, place }: Props) {
  return (
    <ActionPage
      action={rename}
      start={{ values: { name, place }, problems: [] }}
      title={title}
      intro={<p className="mb-8">端末 {number} を見分けるための名前です。資格確認には使いません。</p>}
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <TextInput {...fieldsOf(state)('name')} label="端末の名称" support="例：受付のパソコン" />
          <TextInput {...fieldsOf(state)('place')} label="設置場所" support="例：巡回健診バス 1号車" />
          <Button>変更する</Button>
          <TextLink href={`/devices/${number}`}>変更せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
