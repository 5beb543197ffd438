'use client'

import { keepInstitution } from '@/app/(institution)/lists/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import type { OnlineCheckQuestion } from '@/lib/domain/list/online-check'
import { onlineCheckWords } from '@/lib/domain/list/online-check-words'
import type { FormState } from '@/lib/domain/problem'
import { ContactFields } from './contact-fields'
import { FieldSet } from './field-set'
import { RowNumber } from './row-number'

type Props = {
  title: string
  number: string
  seen: number
  row: Record<string, string>
  question?: OnlineCheckQuestion
}

const details = [
  ['anaemia', '貧血'],
  ['electrocardiogram', '心電図'],
  ['fundus', '眼底'],
  ['creatinine', 'クレアチニン'],
] as const

const detailChoices = [
  { value: '○', label: '○ 自ら実施する' },
  { value: '△', label: '△ 再委託により実施する' },
]

export function InstitutionRowForm({ title, number, seen, row, question }: Props) {
  const proposes = question === 'MISSING' || question === 'PROPOSED'
  const values = proposes ? { ...row, onlineCheck: 'on' } : row
  return (
    <ActionPage action={keepInstitution} start={{ values, problems: [] }} title={title}>
      {(state) => (
        <>
          <RowNumber label="健診・保健指導機関番号" number={number} seen={seen} state={state} />
          <ContactFields state={state} nameLabel="実施機関名" />
          <Services state={state} />
          <Invoice state={state} />
          <FieldSet
            legend="オンライン資格確認による受付の可否"
            support="受診券・利用券に記載された保険資格を、オンライン資格確認（既存のシステムか資格確認限定型かを問いません）で確認できるときに選びます。"
          >
            {question && <p>{onlineCheckWords[question]}</p>}
            <Checkbox {...fieldsOf(state)('onlineCheck')} label="オンライン資格確認で受付できる" />
          </FieldSet>
          <Button>保存する</Button>
          {seen > 0 && (
            <TextLink href={`/lists/institutions/rows/${number}/remove`}>この行を一覧表から外す</TextLink>
          )}
          <TextLink href="/lists/institutions">保存せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}

function Services({ state }: { state: FormState }) {
  const at = fieldsOf(state)
  return (
    <>
      <FieldSet
        legend="特定健康診査"
        support="受託する項目を選んでください。実施形態は、原則として集団健診か個別健診のどちらか一方です。"
      >
        <Checkbox {...at('groupCheckup')} label="集団健診" />
        <Checkbox {...at('individualCheckup')} label="個別健診" />
        {details.map(([field, label]) => (
          <Select
            key={field}
            {...at(field)}
            label={`詳細項目：${label}`}
            choices={detailChoices}
            empty="実施しない"
          />
        ))}
        <Checkbox {...at('additionalItems')} label="追加健診項目" />
        <Checkbox
          {...at('firstInterview')}
          label="健診当日初回面接"
          support="健診当日初回面接は、特定健康診査、動機付け支援、積極的支援のすべてを受託する機関だけが選べます。"
        />
      </FieldSet>
      <FieldSet legend="特定保健指導">
        <Checkbox {...at('motivational')} label="動機付け支援" />
        <Checkbox {...at('intensive')} label="積極的支援" />
      </FieldSet>
    </>
  )
}

function Invoice({ state }: { state: FormState }) {
  const at = fieldsOf(state)
  const day = '例：令和5年10月1日、または2023-10-01'
  return (
    <FieldSet
      legend="適格請求書発行事業者"
      support="保険者と実施機関の協議により必要な場合だけ入力してください。公開されません。"
    >
      <TextInput
        {...at('invoiceNumber')}
        label="登録番号"
        support="「T」と13桁の数字"
        width="medium"
        autoComplete="off"
      />
      <TextInput {...at('registeredOn')} label="登録年月日" support={day} width="medium" />
      <TextInput {...at('revokedOn')} label="取消年月日" support="登録の効力を失う日" width="medium" />
    </FieldSet>
  )
}
