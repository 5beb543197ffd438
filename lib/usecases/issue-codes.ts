import type { Tx } from '@/lib/adapters/db'
import { chooseCodes, codeCounter, serialCodes } from '@/lib/domain/insurer-code/choose-codes'
import { readSetting } from '@/lib/queries/setting'
import { nextNumber } from './next-number'

/**
 * So many codes of a prefecture (R-INS-8). The counter's row stays locked until the transaction ends, so that they are
 * unique under concurrency, and a rollback gives them back.
 */
export async function issueCodes(tx: Tx, prefecture: string, count: number): Promise<string[]> {
  const series = { prefecture, kindDigit: await readSetting('code-kind-digit', tx) }
  const codes: string[] = []
  while (codes.length < count) {
    const missing = count - codes.length
    const first = await nextNumber(tx, codeCounter(series), missing)
    const taken = await takenCodes(tx, serialCodes(series, first, missing))
    codes.push(...chooseCodes(series, { first, count: missing }, taken))
  }
  return codes
}

async function takenCodes(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const issued = await tx.insurerCode.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true },
  })
  return new Set([...issued.map(({ code }) => code), ...(await numbersOfMaster(tx, codes))])
}

/**
 * Which codes are a number of the facility master, whatever its kind: 都道府県 + 機関コード is what people type. Kind by
 * kind and in the columns' own types, so that the key's index serves it.
 */
export async function numbersOfMaster(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT x AS code
      FROM jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) AS x
      CROSS JOIN unnest(enum_range(NULL::"FacilityKind")) AS k(kind)
      JOIN facility f ON f.kind = k.kind AND f.prefecture = left(x, 2)::char(2) AND f.code = right(x, 7)::varchar`
  return new Set(rows.map(({ code }) => code))
}
