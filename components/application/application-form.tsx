'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { type ShownUpload, UploadField } from '@/components/upload/upload-field'
import { type Answers, answersOf, missingItems, noticeLabel } from '@/lib/domain/application/answers'
import { noticeSupport } from '@/lib/domain/application/notice-support'
import { verificationChoices } from '@/lib/domain/application/verification'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Problem } from '@/lib/domain/problem'
import { AccountMatchField, isSameNumber } from './account-match'
import { MissingButtons } from './missing-buttons'
import { VerificationFields } from './verification-fields'

type Props = {
  id: string
  kind: FacilityKind
  answers: Answers
  uploads: ShownUpload[]
  problems: Problem[]
  /** The account number that was typed has matched. */
  matched?: boolean
}

/** 利用開始申請. A plain form that is sent whole; scripts only add what can be seen at once while typing. */
export function ApplicationForm({ id, kind, answers: saved, uploads: kept, problems, matched }: Props) {
  const [answers, setAnswers] = useState(saved)
  const [uploads, setUploads] = useState(kept)
  const [matchedFor, setMatchedFor] = useState(matched ? (saved.accountNumber ?? '') : null)
  const isMatched = isSameNumber(matchedFor, answers.accountNumber)
  const read = (event: FormEvent<HTMLFormElement>) => setAnswers(answersOf(new FormData(event.currentTarget)))
  const field = fieldsOf({ values: saved as Record<string, string>, problems })
  const notice = (
    <UploadField
      applicationId={id}
      field="notice"
      label={noticeLabel(kind)}
      required
      problem={field('notice').problem}
      support={noticeSupport(kind)}
      uploads={uploads}
      onChange={setUploads}
    />
  )
  const account = (
    <AccountMatchField {...field('accountNumber')} matched={isMatched} onMatched={setMatchedFor} />
  )
  return (
    <form
      method="post"
      action={`/applications/${id}/answers`}
      encType="multipart/form-data"
      noValidate
      onInput={read}
      className="flex flex-col gap-8"
    >
      <FirstButton />
      {verificationChoices(kind).length > 1 && (
        <VerificationFields
          {...field('verificationMethod')}
          inputs={{ ACCOUNT: account, DOCUMENT: notice }}
        />
      )}
      <CountFields field={field} />
      {verificationChoices(kind).length < 2 && notice}
      <ConsentField field={field} />
      <div>
        <div className="flex flex-wrap gap-4">
          <Button name="do" value="send">
            送信
          </Button>
          <Button name="do" value="save" variant="secondary">
            下書きを保存する
          </Button>
        </div>
        <MissingButtons items={missingItems(answers, uploads, kind, isMatched)} />
      </div>
    </form>
  )
}

type Named = { field: ReturnType<typeof fieldsOf> }

/** The Enter key in a text field presses the first button of a form: without this one it would cost a try. */
function FirstButton() {
  return <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
}

function ConsentField({ field }: Named) {
  return (
    <Checkbox
      {...field('consent')}
      label="上記の利用規約に同意します。"
      required
      support={
        <>
          <TextLink href="/usage-terms" target="_blank">
            資格確認限定型オンライン資格確認等システム利用規約（新しいタブで開きます）
          </TextLink>
          をお読みください。
        </>
      }
    />
  )
}

function CountFields({ field }: Named) {
  return (
    <>
      <TextInput
        {...field('staffCount')}
        label="職員数"
        required
        width="short"
        inputMode="numeric"
        support="マイナ資格確認アプリを使う業務に就く職員の人数です。"
      />
      <TextInput
        {...field('deviceCount')}
        label="申請台数"
        required
        width="short"
        inputMode="numeric"
        support="1回の申請で20台までです。業務に必要な台数だけを申請してください（例：職員1人当たり2台など）。"
      />
    </>
  )
}
