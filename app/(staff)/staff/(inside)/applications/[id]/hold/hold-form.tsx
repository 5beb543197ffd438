'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { MailPreview } from '@/components/review/mail-preview'
import { type OfferedText, TextChooser } from '@/components/review/text-chooser'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { holdDate, holdReason } from '@/lib/domain/application/decision-words'
import { hold } from './actions'

type Props = { target: DecisionTarget; texts: readonly OfferedText[] }

export function HoldForm({ target, texts }: Props) {
  return (
    <DecisionForm target={target} action={hold} title="保留する" label="この申請を保留する">
      {(state) => (
        <>
          {/* What Enter in the field of the day does: to decide, not to put a text in. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
          <p>再開する日になると、この申請は自動で審査待ちに戻ります。申請者にはメールでお知らせします。</p>
          <TextChooser state={state} place="hold" texts={texts} />
          <Textarea
            {...fieldsOf(state)('comment')}
            label={holdReason.label}
            required
            rows={4}
            support="申請者の画面にそのまま表示されます。"
          />
          <TextInput
            {...fieldsOf(state)('until')}
            label={holdDate.label}
            required
            width="medium"
            support="明日から1年以内の日付を、令和8年12月1日、または2026-12-01のように入力してください。"
          />
          <MailPreview state={state} />
        </>
      )}
    </DecisionForm>
  )
}
