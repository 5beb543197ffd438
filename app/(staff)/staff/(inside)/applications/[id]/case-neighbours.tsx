import { Duplicates } from '@/components/review/duplicates'
import { EarlierCases } from '@/components/review/earlier-cases'
import { Heading } from '@/components/ui/heading'
import type { Viewer } from '@/lib/adapters/session'
import { listDuplicates } from '@/lib/queries/case-duplicates'
import { listEarlierCases } from '@/lib/queries/earlier-cases'

type Props = { viewer: Viewer; id: string }

/** R-CLK-3: before anything else is read, whether the same lies here already. */
export async function PossibleDuplicates({ viewer, id }: Props) {
  return <Duplicates found={await listDuplicates(viewer, id)} />
}

/** R-CLK-3: how this facility's cases went so far. */
export async function EarlierOfFacility({ viewer, id }: Props) {
  return (
    <section>
      <Heading level={2}>この施設のこれまでの申請</Heading>
      <EarlierCases found={await listEarlierCases(viewer, id)} />
    </section>
  )
}
