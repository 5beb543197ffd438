'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { reject } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { MailPreview } from '@/components/review/mail-preview'
import { type OfferedText, TextChooser } from '@/components/review/text-chooser'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { noticeRejectReason } from '@/lib/domain/notice/decision-words'

type Props = { target: DecisionTarget; onPaper: boolean; texts: readonly OfferedText[] }

export function RejectForm({ target, onPaper, texts }: Props) {
  return (
    <DecisionForm
      target={target}
      action={reject}
      title="却下する"
      label="この届出を却下する"
      variant="danger"
    >
      {(state) => (
        <>
          <InsetText>
            <p>
              却下すると、この届出の手続きは終わります。却下を取り消せるのは、そのあとの30秒のあいだだけです。直せば受け付けられるときは、差し戻してください。
            </p>
          </InsetText>
          <TextChooser state={state} place="notice-reject" texts={texts} />
          <Textarea
            {...fieldsOf(state)('comment')}
            label={noticeRejectReason.label}
            required
            rows={4}
            support="提出者の画面にそのまま表示されます。次に何をすればよいかも書いてください。"
          />
          {!onPaper && <MailPreview state={state} />}
        </>
      )}
    </DecisionForm>
  )
}
