import { formatQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import type { CodeKindDigit } from './kind-digit'

export type CodeSeries = { prefecture: string; kindDigit: CodeKindDigit }

/**
 * The codes for serials first … first + count − 1, without those that are taken: by a code of old, or by a number of
 * the facility master (R-INS-8). A serial that is passed over stays unused.
 */
export function chooseCodes(
  series: CodeSeries,
  { first, count }: { first: number; count: number },
  taken: ReadonlySet<string>,
): string[] {
  return serialCodes(series, first, count).filter((code) => !taken.has(code))
}

export function serialCodes({ prefecture, kindDigit }: CodeSeries, first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    formatQualificationCode(prefecture, first + index, kindDigit),
  )
}

/** The counter of a prefecture's codes: one per 都道府県 and kind digit. */
export function codeCounter({ prefecture, kindDigit }: CodeSeries): `insurer-code:${string}` {
  return `insurer-code:${prefecture}${kindDigit}`
}
