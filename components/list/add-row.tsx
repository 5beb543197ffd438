import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { ListName } from '@/lib/domain/list/columns'

const words = {
  institutions: {
    label: '健診・保健指導機関番号',
    support: '10桁の数字。一覧表にある番号を入力すると、その行が開きます。',
  },
  insurers: {
    label: '保険者番号',
    support: '8桁の数字（国民健康保険は6桁）。一覧表にある番号を入力すると、その行が開きます。',
  },
} as const

type Props = { list: ListName; typed?: string; problem?: string }

/** By its number to a new row: what the master or the institution says is filled in there. */
export function AddRow({ list, typed, problem }: Props) {
  const { label, support } = words[list]
  return (
    <form action={`/lists/${list}`} className="mb-8 flex flex-col items-start gap-4" noValidate>
      <TextInput
        name="number"
        label={label}
        support={support}
        value={typed}
        problem={problem}
        inputMode="numeric"
        autoComplete="off"
        width="medium"
      />
      <Button variant="secondary">行を追加する</Button>
    </form>
  )
}
