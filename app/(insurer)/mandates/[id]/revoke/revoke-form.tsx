'use client'

import { revoke } from '@/app/(insurer)/mandates/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; id: number; association: string; insurer: string }

export function RevokeForm({ title, id, association, insurer }: Props) {
  return (
    <ActionPage
      action={revoke}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-8">
          {association}は、{insurer}
          の届出をこれから提出できなくなります。すでに受け付けた届出の手続きは、そのまま続きます。
        </p>
      }
    >
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <Button variant="danger">{association}への委任を取り消す</Button>
          <TextLink href="/mandates">取り消さずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
