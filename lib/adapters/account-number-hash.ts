import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { keyFor } from './crypto'

type FacilityKey = { kind: FacilityKind; prefecture: string; code: string }

/**
 * What is kept of a 口座番号 (R-VER-2): keyed, because seven digits alone could be guessed offline, and bound to the
 * facility (D-7), so that two facilities with the same number do not look alike.
 * @param number of `accountNumberKey`: digits without leading zeros.
 */
export function hashAccountNumber({ kind, prefecture, code }: FacilityKey, number: string): Buffer {
  return createHmac('sha256', keyFor('account-number'))
    .update(`${kind}:${prefecture}:${code}:${number}`)
    .digest()
}

/**
 * What is kept of the number with a case, to find other cases with the same one (R-CLK-3): the same for every facility,
 * so it stands beside a case that a clerk reads, never in the master. No kind of facility is called `case`.
 */
export function hashAcrossFacilities(number: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac('sha256', keyFor('account-number')).update(`case:${number}`).digest())
}

/** No real hash: what a facility without a number on file is compared with, at the same cost (R-VER-3). */
const nothing = Buffer.alloc(32)

/** Takes the same time wherever the two differ, and where there is nothing to compare with. */
export function sameAccountNumber(typed: Buffer, onFile: Uint8Array | undefined): boolean {
  const same = timingSafeEqual(typed, onFile?.length === nothing.length ? onFile : nothing)
  return same && onFile !== undefined
}
