import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'

type Choice = { field: string; label: string; stored: string; mine: string }

/** Two versions of one draft: nothing was overwritten, and the person chooses field by field (R-APP-6). */
export function ConflictForm({ to, version, choices }: { to: string; version: number; choices: Choice[] }) {
  return (
    <form method="post" action={to} encType="multipart/form-data" className="flex flex-col items-start gap-8">
      <input type="hidden" name="version" value={version} />
      {choices.map(({ field, label, stored, mine }) => (
        <RadioGroup
          key={field}
          name={`choice-${field}`}
          label={label}
          value="stored"
          choices={[
            { value: 'stored', label: `保存されている内容：${stored}` },
            { value: 'mine', label: `自分が入力した内容：${mine}` },
          ]}
        />
      ))}
      <Button name="do" value="choose">
        選んだ内容で保存する
      </Button>
    </form>
  )
}
