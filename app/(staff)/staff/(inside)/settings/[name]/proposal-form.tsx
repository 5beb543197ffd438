'use client'

import { propose } from '@/app/(staff)/staff/(inside)/settings/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { type SettingName, type SettingValue, settings, settingWords } from '@/lib/domain/setting/settings'

type Props = { name: SettingName; value: SettingValue }

export function ProposalForm({ name, value }: Props) {
  const { label, support, choices } = settings[name]
  const start = { values: { value: String(value) }, problems: [] }
  return (
    <ActionPage
      action={propose}
      start={start}
      title="設定の変更"
      intro={<p className="mb-6">いまの値：{settingWords(name, value)}</p>}
      className="flex flex-col gap-8"
    >
      {(state) => (
        <>
          <input type="hidden" name="name" value={name} />
          <RadioGroup
            {...fieldsOf(state)('value')}
            label={label}
            support={support}
            choices={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
          />
          <Textarea
            {...fieldsOf(state)('reason')}
            label="変更する理由"
            rows={3}
            required
            support="履歴と監査ログに残ります。"
          />
          <p>変更は、ほかの運用管理者か承認担当が反映したときから有効になります。</p>
          <div>
            <Button>変更を申し出る</Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
