'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { MailPreview } from '@/components/review/mail-preview'
import { type OfferedText, TextChooser } from '@/components/review/text-chooser'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import type { RequestField } from '@/lib/domain/application/field-request'
import { placeOfRequest } from '@/lib/domain/reply-text/place'
import { sendBack } from './actions'

type Props = {
  target: DecisionTarget
  items: { field: RequestField; label: string }[]
  texts: readonly OfferedText[]
}

/** What is asked for stands at the item it is about; an item left blank stays closed for the applicant. */
export function SendBackForm({ target, items, texts }: Props) {
  return (
    <DecisionForm target={target} action={sendBack} title="差し戻す" label="この申請を差し戻す">
      {(state) => {
        const field = fieldsOf(state)
        return (
          <>
            <p>
              直してほしい項目に、その内容を入力してください。申請者が直せるのは、内容を入力した項目だけです。申請者にはメールでお知らせします。
            </p>
            {items.map(({ field: item, label }) => (
              <fieldset key={item} className="flex w-full flex-col gap-4 border-t border-solid-gray-420 pt-4">
                <legend className="float-left w-full text-std-18B-160">{label}</legend>
                <TextChooser state={state} place={placeOfRequest(item)} about={label} texts={texts} />
                <Textarea {...field(`request-${item}`)} label={`${label}：直してほしい内容`} rows={3} />
              </fieldset>
            ))}
            <MailPreview state={state} />
          </>
        )
      }}
    </DecisionForm>
  )
}
