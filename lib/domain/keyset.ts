import { z } from 'zod'

/** A place in a list that is ordered by time and id; it stays right however many rows come and go before it. */
export type Place = { at: Date; id: string }

const id = z.uuid()
const at = z.iso.datetime({ precision: 3 })

/** As it stands in an address: `2026-11-20T01:02:03.456Z_<id>`. */
export function writePlace(place: Place): string {
  return `${place.at.toISOString()}_${place.id}`
}

/** Undefined for whatever else was typed into the address. */
export function readPlace(text: string | string[] | undefined): Place | undefined {
  if (typeof text !== 'string') return undefined
  const [time, row, ...rest] = text.split('_')
  if (rest.length > 0 || !at.safeParse(time).success || !id.safeParse(row).success) return undefined
  return { at: new Date(time as string), id: row as string }
}
