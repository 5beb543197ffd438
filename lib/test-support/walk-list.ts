import fc from 'fast-check'
import type { Place } from '@/lib/domain/keyset'
import type { From, Page } from '@/lib/queries/walk'

/** Every row of a list as a person pages through it: to the end, and from the last page back to the beginning. */
export async function walkList<Row, At = Place>(read: (from: From<At>) => Promise<Page<Row, At>>) {
  const forwards: Row[] = []
  let page = await read({})
  forwards.push(...page.rows)
  while (page.next) {
    page = await read({ after: page.next })
    forwards.push(...page.rows)
  }
  const backwards = [...page.rows]
  while (page.previous) {
    page = await read({ before: page.previous })
    backwards.unshift(...page.rows)
  }
  return { forwards, backwards }
}

const day = 86_400_000
const ages = [0, 3, 7, 14, 30].flatMap((days) => [days * day - 1, days * day, days * day + 1])

/** Moments around the borders of the filters, so few that many rows share one. */
export const momentBefore = (now: Date) =>
  fc.constantFrom(...ages).map((age) => new Date(now.getTime() - Math.max(age, 0)))

/** When a claim ends: never begun, over, over this very moment, still held. */
export const claimEnd = (now: Date) =>
  fc
    .constantFrom(null, -1, 0, 1, 60_000)
    .map((left) => (left === null ? null : new Date(now.getTime() + left)))

/** Unset half of the time, so that lists are wide and narrow. */
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
