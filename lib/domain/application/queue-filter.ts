import { type FacilityKind, facilityKinds, type Portal } from '@/lib/domain/facility/kind'
import { prefectures } from '@/lib/domain/facility/prefecture'
import { brokenFilter } from '@/lib/domain/search/broken-filter'
import { isUuid } from '@/lib/domain/uuid'
import { isQueueName, type QueueName } from './queue'

export const filterPortals = ['medical', 'treatment'] as const satisfies readonly Portal[]
/** 受付からの日数: so many or more. */
export const filterAges = ['3', '7', '14', '30'] as const

export type QueueFilter = {
  kind?: FacilityKind
  portal?: Portal
  prefecture?: string
  age?: (typeof filterAges)[number]
  /** Whose claim it is: an account's id, or `none`. */
  clerk?: string
  /** The id under which the text is kept that is looked for (R-CLK-10). */
  q?: string
}

type Search = Record<string, string | string[] | undefined>

const labels: Record<keyof QueueFilter, string> = {
  kind: '種別',
  portal: 'ポータル',
  prefecture: '都道府県',
  age: '受付からの日数',
  clerk: '担当',
  q: '言葉',
}

const known: { [Name in keyof QueueFilter]-?: (text: string) => boolean } = {
  kind: (text) => (facilityKinds as readonly string[]).includes(text),
  portal: (text) => (filterPortals as readonly string[]).includes(text),
  prefecture: (text) => prefectures.some(({ number }) => number === text),
  age: (text) => (filterAges as readonly string[]).includes(text),
  clerk: (text) => text === 'none' || isUuid(text),
  q: isUuid,
}

const names = Object.keys(known) as (keyof QueueFilter)[]

/** From the address bar. What is not understood there is left out, and named in a sentence (R-ALL-1). */
export function readQueueFilter(search: Search): { filter: QueueFilter; problem?: string } {
  const set = names.filter((name) => search[name] !== undefined && search[name] !== '')
  const good = set.filter((name) => {
    const value = search[name]
    return typeof value === 'string' && known[name](value)
  })
  const filter: QueueFilter = Object.fromEntries(good.map((name) => [name, search[name]]))
  const broken = set.filter((name) => !good.includes(name)).map((name) => labels[name])
  return broken.length === 0 ? { filter } : { filter, problem: brokenFilter(broken) }
}

/** The same back into an address, without what is not set. */
export function writeQueueFilter(
  queue: QueueName,
  filter: QueueFilter,
  more: Record<string, string> = {},
): string {
  const set = Object.entries({ ...filter, ...more }).filter(([, value]) => value)
  return set.length === 0 ? `/staff/queue/${queue}` : `/staff/queue/${queue}?${new URLSearchParams(set)}`
}

/** An address that writeQueueFilter wrote, and the place of its page left out. */
export function readQueueAddress(address: string): { queue: QueueName; filter: QueueFilter } | undefined {
  const [path = '', words = ''] = address.split('?')
  const queue = path.replace('/staff/queue/', '')
  if (!isQueueName(queue)) return undefined
  return { queue, filter: readQueueFilter(Object.fromEntries(new URLSearchParams(words))).filter }
}

export function conditionsOf(filter: QueueFilter): number {
  return Object.values(filter).filter(Boolean).length
}
