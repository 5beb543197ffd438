'use client'

import type { FormDeed } from '@/components/layout/button-form'
import { SectionForm } from '@/components/layout/section-form'
import { fieldsOf } from '@/components/ui/field-state'
import { Textarea } from '@/components/ui/textarea'
import { noteText } from '@/lib/domain/desk/talk-words'

type Props = { id: string; list?: string; deed: FormDeed }

export function NoteForm({ id, list = '', deed }: Props) {
  return (
    <SectionForm action={deed} values={{ id, list }} label="内部メモを残す" summary="内部メモを書く">
      {(state) => (
        <Textarea
          {...fieldsOf(state)('note')}
          label={noteText.label}
          required
          rows={3}
          support={`申請者や提出者には表示されません。残したメモは、直すことも消すこともできません。${noteText.max}文字まで入力できます。`}
        />
      )}
    </SectionForm>
  )
}
