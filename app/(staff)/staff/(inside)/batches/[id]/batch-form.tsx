'use client'

import type { ReactNode } from 'react'
import { decide } from '@/app/(staff)/staff/(inside)/batches/actions'
import { ActionPage } from '@/components/layout/action-page'
import { BatchExample } from '@/components/review/batch-example'
import { BatchTexts } from '@/components/review/batch-texts'
import type { OfferedText } from '@/components/review/text-chooser'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { PendingWords } from '@/components/ui/pending-words'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { Textarea } from '@/components/ui/textarea'
import { approvalComment } from '@/lib/domain/application/approval-comment'
import { type BatchAction, batchWords } from '@/lib/domain/application/batch'
import { holdDate, holdReason, requestText } from '@/lib/domain/application/decision-words'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Props = {
  id: string
  action: BatchAction
  fit: number
  address: string
  /** The items of the form that can be asked about. */
  fields: readonly { value: string; label: string }[]
  texts: readonly OfferedText[]
  intro: ReactNode
}

export function BatchForm({ id, action, fit, address, fields, texts, intro }: Props) {
  const { title, verb } = batchWords[action]
  return (
    <ActionPage
      action={decide}
      start={emptyFormState}
      title={title}
      intro={intro}
      className="mt-8 flex flex-col items-start gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="action" value={action} />
          {fit > 0 ? (
            <>
              {/* What Enter in the field of the day does: to decide, not to put a text in. */}
              <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
              <Inputs action={action} fields={fields} texts={texts} state={state} />
              {action !== 'resume' && <BatchExample state={state} />}
              <Button>{`${fit}件を${verb}`}</Button>
            </>
          ) : (
            <p>この操作を行える申請がありません。理由は、申請ごとに表示しています。</p>
          )}
          <PendingWords>受け付けています。</PendingWords>
          <TextLink href={address}>何もせずに一覧に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}

const shown = '申請者の画面にそのまま表示されます。選択したすべての申請に、同じ内容を送ります。'

const eachItsOwn = `${shown}{機関名}などは、申請ごとに置き換えます。`

type InputsProps = Pick<Props, 'action' | 'fields' | 'texts'> & { state: FormState }

function Inputs({ action, fields, texts, state }: InputsProps) {
  const own = fieldsOf(state)
  if (action === 'approve')
    return <Textarea {...own('comment')} label={approvalComment.label} rows={3} support={shown} />
  if (action === 'hold')
    return (
      <>
        <BatchTexts texts={texts} state={state} />
        <Textarea {...own('comment')} label={holdReason.label} required rows={4} support={eachItsOwn} />
        <TextInput
          {...own('until')}
          label={holdDate.label}
          required
          width="medium"
          support="明日から1年以内の日付を、令和8年12月1日、または2026-12-01のように入力してください。"
        />
      </>
    )
  if (action === 'sendBack')
    return (
      <>
        <BatchTexts texts={texts} state={state} />
        <Select {...own('field')} label="直してほしい項目" required choices={fields} />
        <Textarea {...own('comment')} label={requestText.label} required rows={4} support={eachItsOwn} />
      </>
    )
  return null
}
