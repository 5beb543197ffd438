import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'

type Field = { name: string; value?: string; problem?: string; request?: ReactNode }

export function StaffCountField({ request, ...field }: Field) {
  return (
    <TextInput
      {...field}
      label="職員数"
      required
      width="short"
      inputMode="numeric"
      support={<>{request}マイナ資格確認アプリを使う業務に就く職員の人数です。</>}
    />
  )
}

/** @param held IDs that the facility has already: the running total (R-APP-3). */
export function DeviceCountField({ request, held, ...field }: Field & { held: number }) {
  return (
    <TextInput
      {...field}
      label="申請台数"
      required
      width="short"
      inputMode="numeric"
      support={
        <>
          {request}
          1回の申請で20台までです。業務に必要な台数だけを申請してください（例：職員1人当たり2台など）。
          {held > 0 && `これまでに発行したIDは${held}台分です。申請した台数が、これに加わります。`}
        </>
      }
    />
  )
}

export function ConsentField(field: Field) {
  return (
    <Checkbox
      {...field}
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
