'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { SaveStatus } from '@/components/autosave/save-status'
import { useAutosave } from '@/components/autosave/use-autosave'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { type ShownUpload, UploadField } from '@/components/upload/upload-field'
import { type Answers, answersOf, missingItems, noticeLabel } from '@/lib/domain/application/answers'
import { type FieldRequest, type OpenField, reopenedFields } from '@/lib/domain/application/field-request'
import { verificationChoices } from '@/lib/domain/application/verification'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Problem } from '@/lib/domain/problem'
import { AccountMatchField, isSameNumber } from './account-match'
import type { FormFields } from './form-fields'
import { MissingButtons } from './missing-buttons'
import { VerificationFields } from './verification-fields'

export type ApplicationFormProps = {
  id: string
  kind: FacilityKind
  /** The version that the answers are of. */
  version: number
  answers: Answers
  uploads: ShownUpload[]
  problems: Problem[]
  /** The account number that was typed has matched. */
  matched: boolean
  /** Sent back: what is asked for; only those items are open. Null for a draft. */
  requests: FieldRequest[] | null
  /** A returned 導入届 is cited in place of a file (R-VER-4). */
  cited: boolean
  fields: FormFields
  saved: string
  /** The answers were typed before the sign-in ran out and are not saved yet. */
  unsaved: boolean
}

/** 利用開始申請. A plain form that is sent whole; scripts only add what can be seen at once while typing. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { id, kind, version, requests, cited } = props
  const [answers, setAnswers] = useState(props.answers)
  const [uploads, setUploads] = useState(props.uploads)
  const [matchedFor, setMatchedFor] = useState(props.matched ? (props.answers.accountNumber ?? '') : null)
  const form = useRef<HTMLFormElement>(null)
  const { saver, now, onSubmit } = useAutosave(form, { version, said: props.saved, unsaved: props.unsaved })
  const isMatched = isSameNumber(matchedFor, answers.accountNumber)
  const open = requests ? reopenedFields(requests) : null
  const take = () => {
    const typed = form.current ? onlyOpen(answersOf(new FormData(form.current)), open) : {}
    setAnswers({ ...props.answers, ...typed })
    return typed
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the scripts were there
  useEffect(() => {
    if (isChanged(props.answers, take())) saver.changed()
  }, [])
  const read = (event: FormEvent<HTMLFormElement>) => {
    if ((event.target as HTMLInputElement).type === 'file') return
    take()
    saver.changed()
  }
  return (
    <form
      ref={form}
      method="post"
      action={`/applications/${id}/answers`}
      encType="multipart/form-data"
      noValidate
      onInput={read}
      onSubmit={onSubmit}
      className="flex flex-col gap-8"
    >
      <FirstButton />
      <input type="hidden" name="version" value={now.version} />
      <Items {...props} {...{ open, uploads, setUploads, isMatched, setMatchedFor, saver }} />
      <div>
        <div className="flex flex-wrap gap-4">
          <Button name="do" value="send">
            送信
          </Button>
          <Button name="do" value="save" variant="secondary">
            {requests ? '途中の内容を保存する' : '下書きを保存する'}
          </Button>
        </div>
        <MissingButtons items={missingItems(answers, uploads, kind, isMatched, cited)} />
        <SaveStatus now={now} />
      </div>
    </form>
  )
}

type ItemsProps = ApplicationFormProps & {
  open: OpenField[] | null
  setUploads: (uploads: ShownUpload[]) => void
  isMatched: boolean
  setMatchedFor: (typed: string) => void
  saver: ReturnType<typeof useAutosave>['saver']
}

/** The items of the form in the order of the paper; after a return only those that were asked about. */
function Items({ open, kind, answers, problems, ...rest }: ItemsProps) {
  const isOpen = (name: OpenField) => open === null || open.includes(name)
  const field = fieldsOf({ values: answers as Record<string, string>, problems })
  const account = (
    <AccountMatchField
      {...field('accountNumber')}
      matched={rest.isMatched}
      onMatched={rest.setMatchedFor}
      saver={rest.saver}
    />
  )
  const notice = <NoticeField {...rest} kind={kind} problem={field('notice').problem} />
  const chooses = verificationChoices(kind).length > 1 && isOpen('verificationMethod')
  return (
    <>
      {chooses && (
        <VerificationFields
          {...field('verificationMethod')}
          request={rest.fields.methodRequest}
          inputs={{ ACCOUNT: account, DOCUMENT: notice }}
        />
      )}
      {rest.fields.staffCount}
      {rest.fields.deviceCount}
      {!chooses && isOpen('notice') && notice}
      {rest.fields.consent}
    </>
  )
}

type NoticeProps = Pick<ItemsProps, 'id' | 'kind' | 'uploads' | 'setUploads' | 'cited' | 'fields'> & {
  problem?: string
}

function NoticeField({ id, kind, uploads, setUploads, cited, fields, problem }: NoticeProps) {
  return (
    <div className="flex w-full flex-col items-start">
      {fields.citation}
      {!cited && (
        <UploadField
          applicationId={id}
          field="notice"
          label={noticeLabel(kind)}
          required
          problem={problem}
          support={fields.noticeSupport}
          uploads={uploads}
          lookAgain={`/applications/${id}/edit?look=1`}
          onChange={setUploads}
        />
      )}
    </div>
  )
}

function onlyOpen(answers: Answers, open: OpenField[] | null): Answers {
  if (!open) return answers
  const kept: readonly string[] = open
  return Object.fromEntries(Object.entries(answers).filter(([name]) => kept.includes(name)))
}

function isChanged(before: Answers, typed: Answers): boolean {
  return Object.entries(typed).some(([name, value]) => (before[name as keyof Answers] ?? '') !== value)
}

/** The Enter key in a text field presses the first button of a form: without this one it would cost a try. */
function FirstButton() {
  return <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
