'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'
import { choose } from './actions'

type Props = {
  title: string
  /** The list that is gone back to. */
  address: string
  /** What is there whatever is chosen. */
  always: string
  columns: readonly { id: string; label: string; chosen: boolean }[]
}

export function ColumnsForm({ title, address, always, columns }: Props) {
  return (
    <ActionPage
      action={choose}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          {`${always}は、いつも表示します。ここで選んだ列は、どの端末でログインしても同じです。`}
        </p>
      }
    >
      {() => (
        <>
          <input type="hidden" name="address" value={address} />
          {columns.map(({ id, label, chosen }) => (
            <Checkbox key={id} name={`column-${id}`} label={label} value={chosen ? 'on' : undefined} />
          ))}
          <Button>列を保存する</Button>
          <TextLink href={address}>何もせずに一覧に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
