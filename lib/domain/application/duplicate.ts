/** Why another case is shown as a possible duplicate (R-CLK-3), the strongest sign first. */
export const duplicateReasons = ['file', 'facility', 'account', 'insurer', 'person'] as const

export type DuplicateReason = (typeof duplicateReasons)[number]

const labels: Record<DuplicateReason, string> = {
  file: '同じファイルが添付されています',
  facility: '同じ施設の申請です',
  account: '口座番号が同じです',
  insurer: '同じ保険者の申請です',
  person: '申請者が同じです',
}

/** As sentences, in the order above whatever order they were found in. */
export function reasonsInWords(found: readonly DuplicateReason[]): string[] {
  return duplicateReasons.filter((reason) => found.includes(reason)).map((reason) => labels[reason])
}
