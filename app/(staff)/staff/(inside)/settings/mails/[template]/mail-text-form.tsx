'use client'

import type { ReactNode } from 'react'
import { proposeMail } from '@/app/(staff)/staff/(inside)/settings/actions'
import { ActionPage } from '@/components/layout/action-page'
import { MailView } from '@/components/mail/mail-view'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { type Column, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import type { MailSource } from '@/lib/domain/mail/render'
import type { FormState } from '@/lib/domain/problem'

type Word = { label: string; sample: string; needed: boolean }

type Props = {
  template: MailTemplate
  title: string
  /** The text in force, as it is edited. */
  typed: MailSource
  words: readonly Word[]
  edited: boolean
  intro: ReactNode
}

export function MailTextForm({ template, title, typed, words, edited, intro }: Props) {
  const start = { values: { ...typed }, problems: [] }
  return (
    <ActionPage
      action={proposeMail}
      start={start}
      title={title}
      intro={intro}
      className="flex flex-col gap-8"
    >
      {(state) => (
        <>
          <input type="hidden" name="template" value={template} />
          <TextInput {...fieldsOf(state)('subject')} label="件名" required width="full" />
          <Textarea {...fieldsOf(state)('body')} label="本文" rows={18} required support={bodySupport} />
          <Words words={words} />
          <Preview state={state} />
          <Textarea
            {...fieldsOf(state)('reason')}
            label="変更する理由"
            rows={3}
            required
            support="履歴と監査ログに残ります。"
          />
          <p>変更は、ほかの運用管理者か承認担当が反映したときから有効になります。</p>
          <div className="flex flex-wrap gap-4">
            <Button name="step" value="propose">
              変更を申し出る
            </Button>
            {edited && (
              <Button name="step" value="standard" variant="secondary">
                標準の文面に戻すことを申し出る
              </Button>
            )}
          </div>
        </>
      )}
    </ActionPage>
  )
}

const bodySupport =
  '「{{」と「}}」で囲んだ言葉は、送信するときに実際の値に変わります。HTML形式のメールも、この本文から作ります。'

const columns: Column<Word>[] = [
  { id: 'word', header: '言葉', cell: ({ label }) => `{{${label}}}` },
  {
    id: 'sample',
    header: '見本の値',
    cell: ({ sample }) => <span className="break-all whitespace-pre-wrap">{sample}</span>,
  },
  { id: 'needed', header: '本文に', cell: ({ needed }) => (needed ? '必ず入れる' : '入れなくてもよい') },
]

function Words({ words }: { words: readonly Word[] }) {
  return (
    <Table caption="このメールで使える言葉" columns={columns} rows={words} rowKey={({ label }) => label} />
  )
}

/** What was typed, filled with samples, before anything is proposed. */
function Preview({ state: { values, problems } }: { state: FormState }) {
  const { mailSubject, mailText = '', mailHtml = '' } = values
  return (
    <div className="flex w-full flex-col gap-4">
      <div>
        <Button name="step" value="preview" variant="secondary" size="medium">
          メールの見本を表示する
        </Button>
      </div>
      {mailSubject !== undefined && problems.length === 0 && (
        <section aria-label="メールの見本" className="border border-solid-gray-420 p-4">
          <p role="status" className="mb-4">
            <strong>まだ申し出ていません。</strong>見本の値を入れると、次のメールになります。
          </p>
          <MailView mail={{ subject: mailSubject, text: mailText, html: mailHtml }} />
        </section>
      )}
    </div>
  )
}
