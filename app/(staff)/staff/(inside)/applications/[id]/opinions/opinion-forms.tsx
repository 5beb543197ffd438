'use client'

import { SectionForm } from '@/components/layout/section-form'
import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { opinionAnswer, opinionQuestion } from '@/lib/domain/application/desk-words'
import { answer, ask } from './actions'

export function AskOpinionForm({ id, colleagues }: { id: string; colleagues: readonly Choice[] }) {
  return (
    <SectionForm action={ask} values={{ id }} label="意見をお願いする" summary="ほかの職員に意見を聞く">
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
            support="聞かれた職員のトップに表示されます。申請者には表示されません。答えを待たずに判断することもできます。"
          />
        </>
      )}
    </SectionForm>
  )
}

export function AnswerOpinionForm({
  id,
  opinion,
}: {
  id: string
  opinion: { id: string; question: string }
}) {
  return (
    <SectionForm action={answer} values={{ id, opinion: opinion.id }} label="意見を答える">
      {(state) => (
        <Textarea
          {...fieldsOf(state)('answer')}
          label={opinionAnswer.label}
          required
          rows={4}
          support={`「${opinion.question}」への答えです。申請者には表示されません。`}
        />
      )}
    </SectionForm>
  )
}
