import { type FacilityKind, portalOf } from '@/lib/domain/facility/kind'

/** 施設の確認方法 (R-VER-1): ① is the rule, ② when ① cannot confirm. */
export const verificationMethods = ['ACCOUNT', 'DOCUMENT'] as const

export type VerificationMethod = (typeof verificationMethods)[number]

export const verificationMethodLabels: Record<VerificationMethod, string> = {
  ACCOUNT: '① 支払基金又は地方厚生（支）局に提出済みの情報との照合により施設を確認します。',
  DOCUMENT: '② 書類を添付することで施設を確認します。※証拠書類の添付が必須となります。',
}

/**
 * The methods a facility may choose from: none on the 医療機関等向け portal, where the 届 is always attached
 * (R-APP-1); insurers have the returned 導入届 and no account number (R-VER-4).
 */
export function verificationChoices(kind: FacilityKind): readonly VerificationMethod[] {
  if (portalOf(kind) === 'medical') return []
  return kind === 'INSURER' ? ['DOCUMENT'] : verificationMethods
}
