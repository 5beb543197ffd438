'use client'

import { removeInstitution, removeInsurer } from '@/app/(institution)/lists/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { ListName } from '@/lib/domain/list/columns'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  title: string
  list: ListName
  number: string
  seen: number
  name: string
  isPublic: boolean
}

export function RemoveForm({ title, list, number, seen, name, isPublic }: Props) {
  return (
    <ActionPage
      action={list === 'institutions' ? removeInstitution : removeInsurer}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-8">
          {name}（{number}）を一覧表から外します。
          {isPublic && '「実施機関を探す」のページにも表示されなくなります。'}
          もう一度載せるときは、内容を入力し直してください。
        </p>
      }
    >
      {() => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="seen" value={seen} />
          <Button variant="danger">{name}を一覧表から外す</Button>
          <TextLink href={`/lists/${list}/rows/${number}`}>外さずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
