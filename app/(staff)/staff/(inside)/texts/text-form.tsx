'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { type ReplyPlace, replyPlaceLabels, replyPlaces } from '@/lib/domain/reply-text/place'
import { placeholders, replyDays } from '@/lib/domain/reply-text/placeholder'
import { create, edit } from './actions'

type Props = { text?: { id: string; version: number; place: ReplyPlace; title: string; body: string } }

const support = `${placeholders.map((name) => `{${name}}`).join('、')}と入力すると、使うときに申請や届出の内容に置き換わります。{申請者名}は、届出では届出者の氏名です。{期限}は、申請の差し戻しでは${replyDays}日後、届出の差し戻しではその月の処理のまま再提出できる期限、保留では再開する日です。却下では使えません。`

/** One form for a new text and for another wording of one. */
export function TextForm({ text }: Props) {
  const values: Record<string, string> = text ? { place: text.place, title: text.title, body: text.body } : {}
  const title = text ? '定型文の変更' : '定型文の作成'
  return (
    <ActionPage action={text ? edit : create} start={{ values, problems: [] }} title={title}>
      {(state) => {
        const field = fieldsOf(state)
        return (
          <>
            {text && <input type="hidden" name="id" value={text.id} />}
            {text && <input type="hidden" name="version" value={text.version} />}
            <Select
              {...field('place')}
              label="使う場所"
              required
              choices={replyPlaces.map((place) => ({ value: place, label: replyPlaceLabels[place] }))}
            />
            <TextInput
              {...field('title')}
              label="見出し"
              required
              width="full"
              support="審査担当が選ぶときに表示されます。申請者には表示されません。"
            />
            <Textarea {...field('body')} label="文面" required rows={5} support={support} />
            <Button>{text ? '定型文を変更する' : '定型文を作成する'}</Button>
          </>
        )
      }}
    </ActionPage>
  )
}
