'use client'

import { remove } from '@/app/(institution)/organisation/people/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: number; title: string; name: string; organisation: string }

export function RemoveForm({ id, title, name, organisation }: Props) {
  return (
    <ActionPage
      action={remove}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-8">
          {name}さんは、{organisation}の申請や端末の画面をすぐに使えなくなります。申請と端末は機関に残ります。
        </p>
      }
    >
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <Button variant="danger">{name}さんの所属を終了する</Button>
          <TextLink href={`/organisation/people/${id}`}>終了せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
