import type { FacilityKind } from '@/lib/domain/facility/kind'

const submitted = '所在する都道府県の審査委員会事務局へ提出した書類です。'

const whichOne: Partial<Record<FacilityKind, string>> = {
  JUDO: '地方厚生（支）局から届いた通知です。',
  ACUPUNCTURE: '地方厚生（支）局から届いた通知です。',
  EXEMPT: '支払基金又は地方厚生（支）局へ提出した書類の写しです。',
  INSURER: '支払基金から返還された書類です。',
}

/** Where the document comes from (R-VER-1, R-VER-4, R-VER-6), and what may be attached (R-APP-4). */
export function noticeSupport(kind: FacilityKind): string {
  return `${whichOne[kind] ?? submitted}PDF、PNG、Excelのファイルを、1つ100MBまで添付できます。`
}
