import { facilityKindFacts, facilityKinds, type Portal } from '@/lib/domain/facility/kind'
import { prefectures } from '@/lib/domain/facility/prefecture'
import type { Choices } from './facility-fields'

/** Every kind may be chosen on either portal, its own first: a person is led to the right one after registering. */
export function facilityChoices(portal?: Portal): Choices {
  const all = facilityKinds.map((kind) => ({ value: kind, label: facilityKindFacts[kind].label }))
  const own = all.filter(({ value }) => facilityKindFacts[value].portal === portal)
  return {
    kinds: [...own, ...all.filter((choice) => !own.includes(choice))],
    prefectures: prefectures.map(({ number, name }) => ({ value: number, label: name })),
  }
}
