import type { InstitutionField } from '@/lib/domain/list/columns'
import type { Problem } from '@/lib/domain/problem'
import { commonFields, type FilterField, readFilter, type Search } from '@/lib/domain/search/list-filter'
import { tooLong } from '@/lib/domain/text/too-long'

/** What one can ask an institution to offer, as the insured call it (R-LST-5). */
export const publicServices = {
  groupCheckup: '集団健診',
  individualCheckup: '個別健診',
  anaemia: '貧血',
  electrocardiogram: '心電図',
  fundus: '眼底',
  creatinine: 'クレアチニン',
  additionalItems: '追加健診項目',
  firstInterview: '健診当日初回面接',
  motivational: '動機付け支援',
  intensive: '積極的支援',
} as const satisfies Partial<Record<InstitutionField, string>>

export type PublicService = keyof typeof publicServices

export const publicServiceNames = Object.keys(publicServices) as PublicService[]

export const searchMaxLength = 100

type Words = 'prefecture' | 'q' | 'onlineCheck' | PublicService

/** As it stands in the address: what is not set is not there, a tick is `on`. */
export type PublicFilter = Partial<Record<Words, string>>

function ticked(label: string): FilterField {
  return { label, known: (text) => text === 'on' }
}

const fields: Record<Words, FilterField> = {
  prefecture: commonFields.prefecture,
  q: { label: '名前または住所', known: () => true },
  onlineCheck: ticked('マイナンバーカード'),
  ...(Object.fromEntries(
    Object.entries(publicServices).map(([name, label]) => [name, ticked(label)]),
  ) as Record<PublicService, FilterField>),
}

/** From the address bar; `broken` names what is not understood there, `problems` what was typed too long. */
export function readPublicFilter(search: Search): {
  filter: PublicFilter
  broken?: string
  problems: Problem[]
} {
  const { filter, problem: broken } = readFilter<PublicFilter>(fields, search)
  const count = Array.from(filter.q ?? '').length
  const message = count > searchMaxLength && tooLong('名前または住所', searchMaxLength, count)
  return { filter, broken, problems: message ? [{ field: 'q', message }] : [] }
}

/** Words to look for: a character that the database cannot keep is in no name. */
export function searchWords(q = ''): string[] {
  return q
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/** From which institution the list goes on: its number. */
export function readNumberPlace(text: string | string[] | undefined): string | undefined {
  return typeof text === 'string' && /^\d{10}$/.test(text) ? text : undefined
}
