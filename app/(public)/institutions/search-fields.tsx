import { Button, ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { fieldsOf } from '@/components/ui/field-state'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { prefectures } from '@/lib/domain/facility/prefecture'
import { type PublicFilter, publicServiceNames, publicServices } from '@/lib/domain/list/public-filter'
import { serviceGroups, serviceMeanings } from '@/lib/domain/list/public-words'
import type { Problem } from '@/lib/domain/problem'

const places = prefectures.map(({ number, name }) => ({ value: number, label: name }))

type Field = ReturnType<typeof fieldsOf>

/** A plain form that asks for an address, and leads past itself to the answer; it works without scripts. */
export function SearchFields({ filter, problems }: { filter: PublicFilter; problems: Problem[] }) {
  const values = Object.fromEntries(Object.entries(filter).map(([name, text]) => [name, text ?? '']))
  const field = fieldsOf({ values, problems })
  return (
    <search>
      <form action="/institutions#results" noValidate className="flex flex-col items-start gap-6">
        <Select {...field('prefecture')} label="都道府県" choices={places} empty="すべての都道府県" />
        <TextInput
          {...field('q')}
          type="search"
          label="名前または住所"
          support="一部だけでも探せます。例：見本クリニック、港区"
        />
        <Checkbox {...field('onlineCheck')} label="マイナンバーカードで受付できる実施機関だけを探す" />
        <Disclosure
          summary="健診や保健指導の内容でも絞り込む"
          open={publicServiceNames.some((name) => filter[name])}
        >
          <p>選んだものをすべて行っている実施機関を探します。</p>
          {serviceGroups.map((group) => (
            <Group key={group.label} {...group} field={field} />
          ))}
        </Disclosure>
        <div className="flex flex-wrap gap-4">
          <Button>探す</Button>
          {Object.keys(filter).length > 0 && (
            <ButtonLink href="/institutions" variant="tertiary">
              条件をすべて消す
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  )
}

function Group({ label, names, text, field }: (typeof serviceGroups)[number] & { field: Field }) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-std-17B-170">{label}</legend>
      {text && <p className="text-solid-gray-700">{text}</p>}
      {names.map((name) => (
        <Checkbox key={name} {...field(name)} label={`${publicServices[name]}：${serviceMeanings[name]}`} />
      ))}
    </fieldset>
  )
}
