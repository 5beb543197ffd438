'use client'

import { keepInsurer } from '@/app/(institution)/lists/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { ContactFields } from './contact-fields'
import { FieldSet } from './field-set'
import { RowNumber } from './row-number'

type Props = { title: string; number: string; seen: number; row: Record<string, string> }

export function InsurerRowForm({ title, number, seen, row }: Props) {
  return (
    <ActionPage action={keepInsurer} start={{ values: row, problems: [] }} title={title}>
      {(state) => (
        <>
          <RowNumber label="保険者番号" number={number} seen={seen} state={state} />
          <ContactFields state={state} nameLabel="委託元保険者名" />
          <FieldSet
            legend="委託範囲"
            support="特定健康診査と特定保健指導の両方を選んでも、一括での実施を委託するものではありません。健診のあとに保険者が保健指導の対象者を選びます。"
          >
            <Checkbox {...fieldsOf(state)('checkup')} label="特定健康診査" />
            <Checkbox {...fieldsOf(state)('guidance')} label="特定保健指導" />
            <Checkbox {...fieldsOf(state)('firstInterview')} label="健診当日初回面接実施" />
          </FieldSet>
          <FieldSet legend="備考">
            <Checkbox {...fieldsOf(state)('invoice')} label="インボイス制度対応が必要" />
          </FieldSet>
          <Button>保存する</Button>
          {seen > 0 && (
            <TextLink href={`/lists/insurers/rows/${number}/remove`}>この行を一覧表から外す</TextLink>
          )}
          <TextLink href="/lists/insurers">保存せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
