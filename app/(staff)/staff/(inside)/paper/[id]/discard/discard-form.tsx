'use client'

import type { ReactNode } from 'react'
import { discard } from '@/app/(staff)/staff/(inside)/paper/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { paperDiscardReason } from '@/lib/domain/notice/decision-words'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: string; version: number; title: string; intro: ReactNode }

export function DiscardForm({ id, version, title, intro }: Props) {
  return (
    <ActionPage action={discard} start={emptyFormState} title={title} intro={intro}>
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <InsetText>
            <p>
              入力した内容と用紙の画像が消えます。元に戻すことはできません。誰がいつ、どの保険者の用紙をなぜ破棄したかは、監査ログに残ります。
            </p>
          </InsetText>
          <Textarea
            {...fieldsOf(state)('comment')}
            label={paperDiscardReason.label}
            required
            rows={3}
            support="例：同じ用紙を二重に受け付けたため。"
          />
          <Button variant="danger">この届出を破棄する</Button>
          <TextLink href={`/staff/paper/${id}`}>破棄せずに入力に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
