'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { sendBack } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { MailPreview } from '@/components/review/mail-preview'
import { type OfferedText, TextChooser } from '@/components/review/text-chooser'
import { Disclosure } from '@/components/ui/disclosure'
import { fieldsOf } from '@/components/ui/field-state'
import { InsetText } from '@/components/ui/inset-text'
import { Textarea } from '@/components/ui/textarea'
import { noticeRequestText } from '@/lib/domain/notice/decision-words'
import { chooserOf } from '@/lib/domain/reply-text/place'

type Props = {
  target: DecisionTarget
  /** R-INS-15: until when it stays in its run, and which one it joins later. */
  promise: string
  confirmed: boolean
  /** Its filer has no mail. */
  onPaper: boolean
  items: { field: string; label: string; text: string }[]
  texts: readonly OfferedText[]
}

/** What is asked for stands at the field it is about; the filer can change only those fields (R-CLK-4, R-INS-15). */
export function SendBackForm({ target, promise, confirmed, onPaper, items, texts }: Props) {
  return (
    <DecisionForm target={target} action={sendBack} title="差し戻す" label="この届出を差し戻す">
      {(state) => {
        const field = fieldsOf(state)
        return (
          <div className="flex w-full flex-col">
            <InsetText>
              <p>{promise}</p>
              {!onPaper && <p>この2つの日付は、提出者へのメールと画面にも表示します。</p>}
              {confirmed && <p>差し戻すと、済んでいる確認は取り消され、再提出のあとに確認し直します。</p>}
            </InsetText>
            <p>
              直してほしい項目を開き、その内容を{noticeRequestText.max}
              文字以内で入力してください。提出者が直せるのは、内容を入力した項目だけです。
            </p>
            {items.map(({ field: item, label, text }) => {
              const own = field(`request-${item}`)
              const chosen = field(chooserOf({ place: 'notice-return', item }))
              return (
                <Disclosure
                  key={item}
                  open={Boolean(own.value || own.problem || chosen.value || chosen.problem)}
                  summary={<span className="break-all">{`${label}：${text || '空欄'}`}</span>}
                >
                  {texts.length > 0 && (
                    <TextChooser
                      state={state}
                      place="notice-return"
                      item={item}
                      about={label}
                      texts={texts}
                    />
                  )}
                  <Textarea {...own} label={`${label}の直してほしい内容`} rows={3} />
                </Disclosure>
              )
            })}
            {!onPaper && (
              <div className="mt-6">
                <MailPreview state={state} />
              </div>
            )}
          </div>
        )
      }}
    </DecisionForm>
  )
}
