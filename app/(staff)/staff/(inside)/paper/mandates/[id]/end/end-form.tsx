'use client'

import { recordEnd } from '@/app/(staff)/staff/(inside)/paper/mandates/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; id: number; insurer: string; association: string }

export function EndForm({ title, id, insurer, association }: Props) {
  return (
    <ActionPage
      action={recordEnd}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-8">
          登録すると、{association}は、{insurer}
          の届出をこれから提出できなくなります。すでに受け付けた届出の手続きは、そのまま続きます。
        </p>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextInput
            {...fieldsOf(state)('paperOn')}
            label="取り消しの書面の日付"
            required
            width="medium"
            autoComplete="off"
            support="例：令和8年11月20日、2026-11-20"
          />
          <Button variant="danger">委任の取り消しを登録する</Button>
          <TextLink href="/staff/paper/mandates">登録せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
