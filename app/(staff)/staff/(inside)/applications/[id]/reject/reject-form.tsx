'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { MailPreview } from '@/components/review/mail-preview'
import { type OfferedText, TextChooser } from '@/components/review/text-chooser'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { rejectReason } from '@/lib/domain/application/decision-words'
import { reject } from './actions'

type Props = { target: DecisionTarget; texts: readonly OfferedText[] }

export function RejectForm({ target, texts }: Props) {
  return (
    <DecisionForm
      target={target}
      action={reject}
      title="却下する"
      label="この申請を却下する"
      variant="danger"
    >
      {(state) => (
        <>
          <InsetText>
            <p>
              却下すると、この申請の審査は終わります。取り消せるのは、却下してから30秒のあいだだけです。申請者にメールでお知らせします。
            </p>
          </InsetText>
          <TextChooser state={state} place="reject" texts={texts} />
          <Textarea
            {...fieldsOf(state)('comment')}
            label={rejectReason.label}
            required
            rows={4}
            support="申請者の画面にそのまま表示されます。次に何をすればよいかも書いてください。"
          />
          <MailPreview state={state} />
        </>
      )}
    </DecisionForm>
  )
}
