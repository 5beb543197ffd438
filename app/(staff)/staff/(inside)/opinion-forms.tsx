'use client'

import type { FormDeed } from '@/components/layout/button-form'
import { SectionForm } from '@/components/layout/section-form'
import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { opinionAnswer, opinionQuestion } from '@/lib/domain/desk/talk-words'

type Asking = { id: string; list?: string; deed: FormDeed; colleagues: readonly Choice[] }

export function AskOpinionForm({ id, list = '', deed, colleagues }: Asking) {
  return (
    <SectionForm
      action={deed}
      values={{ id, list }}
      label="意見をお願いする"
      summary="ほかの職員に意見を聞く"
    >
      {(state) => (
        <>
          <Select
            {...fieldsOf(state)('colleague')}
            label="意見を聞く職員"
            required
            width="full"
            choices={colleagues}
          />
          <Textarea
            {...fieldsOf(state)('question')}
            label={opinionQuestion.label}
            required
            rows={3}
            support="聞かれた職員のトップに表示されます。申請者や提出者には表示されません。答えを待たずに判断することもできます。"
          />
        </>
      )}
    </SectionForm>
  )
}

type Answering = { id: string; list?: string; deed: FormDeed; opinion: { id: string; question: string } }

export function AnswerOpinionForm({ id, list = '', deed, opinion }: Answering) {
  return (
    <SectionForm action={deed} values={{ id, list, opinion: opinion.id }} label="意見を答える">
      {(state) => (
        <Textarea
          {...fieldsOf(state)('answer')}
          label={opinionAnswer.label}
          required
          rows={4}
          support={`「${opinion.question}」への答えです。申請者や提出者には表示されません。`}
        />
      )}
    </SectionForm>
  )
}
