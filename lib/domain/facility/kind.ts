/** 所属機関選択 (R-REG-1). Which portal serves whom is fixed by the notice (R-SITE-1). */
export const facilityKinds = [
  'MEDICAL',
  'DENTAL',
  'PHARMACY',
  'NON_INSURANCE',
  'JUDO',
  'ACUPUNCTURE',
  'EXEMPT',
  'INSURER',
] as const

export type FacilityKind = (typeof facilityKinds)[number]

export type Portal = 'medical' | 'treatment'

type KindFacts = {
  label: string
  portal: Portal
  /** The word in CSV files and on the command line; insurers come in through their own file. */
  csvWord: string | null
  /**
   * The third digit of the 10-digit institutionCode (D-7): 点数表番号 1 医科, 3 歯科, 4 調剤;
   * 区分 2 健診等機関; 7 and 8 施術所; 9 from R-INS-8. EXEMPT keeps 1: its facilities hold 医療機関コード
   * and the 点数表 is not told apart.
   */
  kindDigit: string
}

export const facilityKindFacts: Record<FacilityKind, KindFacts> = {
  MEDICAL: { label: '保険医療機関（医科）', portal: 'medical', csvWord: 'medical', kindDigit: '1' },
  DENTAL: { label: '保険医療機関（歯科）', portal: 'treatment', csvWord: 'dental', kindDigit: '3' },
  PHARMACY: { label: '薬局', portal: 'treatment', csvWord: 'pharmacy', kindDigit: '4' },
  NON_INSURANCE: {
    label: '保険医療機関以外の施設',
    portal: 'treatment',
    csvWord: 'non_insurance',
    kindDigit: '2',
  },
  JUDO: { label: '施術所（柔道整復）', portal: 'treatment', csvWord: 'judo', kindDigit: '7' },
  ACUPUNCTURE: {
    label: '施術所（あん摩マッサージ指圧・はり・きゅう）',
    portal: 'treatment',
    csvWord: 'acupuncture',
    kindDigit: '8',
  },
  EXEMPT: { label: '義務化対象外施設', portal: 'medical', csvWord: 'exempt', kindDigit: '1' },
  INSURER: { label: '保険者', portal: 'treatment', csvWord: null, kindDigit: '9' },
}

export const portalLabels: Record<Portal, string> = {
  medical: '医療機関等向け総合ポータルサイト',
  treatment: '施術所等向け総合ポータルサイト',
}

export function facilityKindLabel(kind: FacilityKind): string {
  return facilityKindFacts[kind].label
}

export function portalOf(kind: FacilityKind): Portal {
  return facilityKindFacts[kind].portal
}

export function isFacilityKind(value: unknown): value is FacilityKind {
  return (facilityKinds as readonly unknown[]).includes(value)
}

/** D-8: these have a 登録記号番号 in place of the 7-digit code. */
export function hasRegistrationSymbol(kind: FacilityKind): kind is 'JUDO' | 'ACUPUNCTURE' {
  return kind === 'JUDO' || kind === 'ACUPUNCTURE'
}

/** `medical` → MEDICAL, whatever the case and with `-` for `_`. */
export function facilityKindOfCsvWord(word: string): FacilityKind | undefined {
  const plain = word.normalize('NFKC').trim().toLowerCase().replaceAll('-', '_')
  return facilityKinds.find((kind) => facilityKindFacts[kind].csvWord === plain)
}
