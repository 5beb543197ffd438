import { prefectures } from '@/lib/domain/facility/prefecture'
import { isUuid } from '@/lib/domain/uuid'
import { brokenFilter } from './broken-filter'

/** One condition of a list on the desk, as it stands in the address (R-CLK-1). */
export type FilterField = { label: string; known: (text: string) => boolean }

export type Search = Record<string, string | string[] | undefined>

/** 受付からの日数: so many or more. */
export const filterAges = ['3', '7', '14', '30'] as const

export type FilterAge = (typeof filterAges)[number]

/** What every list on the desk can be narrowed by. */
export const commonFields = {
  prefecture: { label: '都道府県', known: (text) => prefectures.some(({ number }) => number === text) },
  age: { label: '受付からの日数', known: oneOf(filterAges) },
  /** An account's id, or nobody. */
  clerk: { label: '担当', known: (text) => text === 'none' || isUuid(text) },
  /** The id under which the text is kept that is looked for (R-CLK-10). */
  q: { label: '言葉', known: isUuid },
} as const satisfies Record<string, FilterField>

export function oneOf(values: readonly string[]): (text: string) => boolean {
  return (text) => values.includes(text)
}

/** From the address bar. What is not understood there is left out, and named in a sentence (R-ALL-1). */
export function readFilter<Filter>(
  fields: { [Name in keyof Filter & string]-?: FilterField },
  search: Search,
): { filter: Partial<Filter>; problem?: string } {
  const names = Object.keys(fields) as (keyof Filter & string)[]
  const set = names.filter((name) => search[name] !== undefined && search[name] !== '')
  const good = set.filter((name) => {
    const value = search[name]
    return typeof value === 'string' && fields[name].known(value)
  })
  const filter = Object.fromEntries(good.map((name) => [name, search[name]])) as Partial<Filter>
  const broken = set.filter((name) => !good.includes(name)).map((name) => fields[name].label)
  return broken.length === 0 ? { filter } : { filter, problem: brokenFilter(broken) }
}

/** The same back into an address, without what is not set. */
export function writeFilter(path: string, words: Record<string, string | undefined>): string {
  const set = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`
}
