import { Button } from '@/components/ui/button'
import { type Choice, Select } from '@/components/ui/select'
import { prefectures } from '@/lib/domain/facility/prefecture'
import { commonFields, filterAges } from '@/lib/domain/search/list-filter'

/** One question of the form, with the answer that the address holds. */
export type Narrowing = { name: string; label: string; value?: string; choices: readonly Choice[] }

type Props = {
  /** The list's own path. */
  action: string
  /** What else stands in the address and has to stay there. */
  kept: Record<string, string | undefined>
  narrowings: readonly Narrowing[]
}

/** Every filter stands in the address, so that a view can be kept and passed on. Works without scripts. */
export function ListFilterForm({ action, kept, narrowings }: Props) {
  return (
    <form method="get" action={action} className="flex flex-col gap-4">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="grid gap-4 md:grid-cols-3 lg:grid-cols-5">
        {narrowings.map((narrowing) => (
          <Select key={narrowing.name} {...narrowing} empty="すべて" width="full" />
        ))}
      </div>
      <div>
        <Button variant="secondary" size="medium">
          絞り込む
        </Button>
      </div>
    </form>
  )
}

/** The words of the conditions that are set, as the list says them. */
export function conditionWords(narrowings: readonly Narrowing[], text: string | null): string[] {
  const chosen = narrowings.flatMap(({ label, value, choices }) => {
    const choice = choices.find((each) => each.value === value)
    return choice ? [`${label}：${choice.label}`] : []
  })
  return text ? [...chosen, `${commonFields.q.label}：「${text}」`] : chosen
}

type Clerk = { id: string; name: string }

export const prefectureNarrowing = (value: string | undefined): Narrowing => ({
  ...{ name: 'prefecture', label: commonFields.prefecture.label, value },
  choices: prefectures.map(({ number, name }) => ({ value: number, label: name })),
})

export const ageNarrowing = (value: string | undefined): Narrowing => ({
  ...{ name: 'age', label: commonFields.age.label, value },
  choices: filterAges.map((age) => ({ value: age, label: `${age}日以上` })),
})

export const clerkNarrowing = (
  value: string | undefined,
  clerks: readonly Clerk[],
  words: { label: string; nobody: string },
): Narrowing => ({
  ...{ name: 'clerk', label: words.label, value },
  choices: withChosen(value, 'いまは審査をしていない職員', [
    { value: 'none', label: words.nobody },
    ...clerks.map(({ id, name }) => ({ value: id, label: name })),
  ]),
})

/** A kept link may hold what is offered no more: it stays to be seen and taken out. */
export function withChosen(value: string | undefined, label: string, choices: readonly Choice[]): Choice[] {
  const known = !value || choices.some((choice) => choice.value === value)
  return known ? [...choices] : [...choices, { value, label }]
}
