import { narrow } from '@/app/(staff)/staff/(inside)/search/actions'
import { ListConditions } from '@/components/review/list-conditions'
import { conditionWords, ListFilterForm, type Narrowing } from '@/components/review/list-filter-form'
import { ListTools } from '@/components/review/list-tools'
import type { Desk } from '@/lib/queries/desk-lists'
import { FilterBox } from './filter-box'

type Props = {
  desk: Desk
  narrowings: readonly Narrowing[]
  /** How many conditions are set, the text among them. */
  set: number
  /** What else stands in the address and has to stay there. */
  kept: Record<string, string | undefined>
  /** The list as it is, without its text, and without any condition. */
  addresses: { full: string; withoutText: string; plain: string }
}

/** What stands above every list of the desk: what narrows it, and what a clerk makes of it (R-CLK-1). */
export function ListHead({ desk, narrowings, set, kept, addresses }: Props) {
  const { full, withoutText, plain } = addresses
  const [path = ''] = plain.split('?')
  return (
    <>
      <FilterBox action={narrow} address={withoutText} text={desk.text ?? ''} set={set}>
        <ListFilterForm action={path} kept={kept} narrowings={narrowings} />
      </FilterBox>
      <ListConditions words={conditionWords(narrowings, desk.text)} clearHref={plain} />
      <ListTools address={full} filters={desk.filters} narrowed={set > 0} />
    </>
  )
}
