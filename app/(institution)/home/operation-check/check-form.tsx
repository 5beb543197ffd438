'use client'

import { completeCheck } from '@/app/(institution)/home/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { fieldsOf } from '@/components/ui/field-state'
import { TextLink } from '@/components/ui/text-link'
import { operationChecks } from '@/lib/domain/facility/operation'
import { emptyFormState } from '@/lib/domain/problem'

export function CheckForm({ title, facility, name }: { title: string; facility: number; name: string }) {
  return (
    <ActionPage
      action={completeCheck}
      start={emptyFormState}
      title={title}
      intro={
        <div className="mb-8 flex flex-col gap-2">
          <p>{name}の受付で資格確認を始める前に、次のことを確かめてください。</p>
          <p>
            くわしくは<TextLink href="/guides/device-setup">マイナ資格確認アプリの初期登録と使い方</TextLink>
            と<TextLink href="/guides/eligibility-confirmation">資格確認の4つの方法</TextLink>をご覧ください。
          </p>
        </div>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="facility" value={facility} />
          {operationChecks.map(({ id, label, required }) => (
            <Checkbox key={id} {...fieldsOf(state)(id)} label={label} required={required} />
          ))}
          <Button>運用業務の確認を完了する</Button>
          <TextLink href="/home">完了せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
