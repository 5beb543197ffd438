import { type FacilityKind, facilityKinds, type Portal } from '@/lib/domain/facility/kind'
import {
  commonFields,
  type FilterAge,
  oneOf,
  readFilter,
  type Search,
  writeFilter,
} from '@/lib/domain/search/list-filter'
import { isQueueName, type QueueName } from './queue'

export const filterPortals = ['medical', 'treatment'] as const satisfies readonly Portal[]

export type QueueFilter = {
  kind?: FacilityKind
  portal?: Portal
  prefecture?: string
  age?: FilterAge
  /** Whose claim it is: an account's id, or `none`. */
  clerk?: string
  /** The id under which the text is kept that is looked for (R-CLK-10). */
  q?: string
}

const fields = {
  kind: { label: '種別', known: oneOf(facilityKinds) },
  portal: { label: 'ポータル', known: oneOf(filterPortals) },
  ...commonFields,
}

export function readQueueFilter(search: Search): { filter: QueueFilter; problem?: string } {
  return readFilter<QueueFilter>(fields, search)
}

export function writeQueueFilter(
  queue: QueueName,
  filter: QueueFilter,
  more: Record<string, string> = {},
): string {
  return writeFilter(`/staff/queue/${queue}`, { ...filter, ...more })
}

/** Leads to the case of the list that is to be done next. */
export function writeNextCase(queue: QueueName, filter: QueueFilter): string {
  return writeFilter(`/staff/queue/${queue}/next`, filter)
}

export type QueueView = { queue: QueueName; filter: QueueFilter }

/** An address that writeQueueFilter wrote, and the place of its page left out. */
export function readQueueAddress(address: string): QueueView | undefined {
  const [path = '', words = ''] = address.split('?')
  const queue = path.replace('/staff/queue/', '')
  if (!isQueueName(queue)) return undefined
  return { queue, filter: readQueueFilter(Object.fromEntries(new URLSearchParams(words))).filter }
}

export function conditionsOf(filter: QueueFilter): number {
  return Object.values(filter).filter(Boolean).length
}
