import { filterPortals, type QueueFilter } from '@/lib/domain/application/queue-filter'
import { facilityKindLabel, facilityKinds, portalLabels } from '@/lib/domain/facility/kind'
import { ageNarrowing, clerkNarrowing, type Narrowing, prefectureNarrowing } from './list-filter-form'

type Clerks = readonly { id: string; name: string }[]

/** What a queue of applications can be narrowed by. */
export function queueNarrowings(filter: QueueFilter, clerks: Clerks): Narrowing[] {
  return [
    {
      ...{ name: 'kind', label: '種別', value: filter.kind },
      choices: facilityKinds.map((value) => ({ value, label: facilityKindLabel(value) })),
    },
    {
      ...{ name: 'portal', label: 'ポータル', value: filter.portal },
      choices: filterPortals.map((value) => ({ value, label: portalLabels[value] })),
    },
    prefectureNarrowing(filter.prefecture),
    ageNarrowing(filter.age),
    clerkNarrowing(filter.clerk, clerks, { label: '担当', nobody: '担当なし' }),
  ]
}
