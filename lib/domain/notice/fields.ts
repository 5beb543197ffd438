import type { NoticeKind } from '@/lib/domain/notice/kind'

/** Everything that may be asked of the filer. The boxes marked ＊ are the fund's and have no name here (R-INS-1). */
export const noticeFieldNames = [
  'filedOn',
  'filerAddress',
  'filerName',
  'filerIs',
  'agentPost',
  'agentName',
  'kindCheckup',
  'kindGuidance',
  'code',
  'name',
  'nameKana',
  'postalCode',
  'address',
  'addressKana',
  'phone',
  'representative',
  'representativeKana',
  'insurerNumber',
  'abolishedOn',
  'reason',
  'addressKept',
] as const

export type NoticeField = (typeof noticeFieldNames)[number]

/** What was typed, right or wrong (R-ALL-1). A ticked box is `on`. */
export type NoticeAnswers = Partial<Record<NoticeField, string>>

export type ShownField = { field: NoticeField; label: string }

const labels: Record<NoticeField, string> = {
  filedOn: '届出日',
  filerAddress: '届出者の住所',
  filerName: '届出者の氏名',
  filerIs: '届出者の立場',
  agentPost: '代理人の役職',
  agentName: '代理人の氏名',
  kindCheckup: 'ア 特定健診機関',
  kindGuidance: 'イ 特定保健指導機関',
  code: 'オンライン資格確認用コード（10桁）',
  name: '名称',
  nameKana: '名称のフリガナ',
  postalCode: '郵便番号',
  address: '所在地',
  addressKana: '所在地のフリガナ',
  phone: '電話番号',
  representative: '代表者名',
  representativeKana: '代表者名のフリガナ',
  insurerNumber: '保険者コード',
  abolishedOn: '廃止年月日',
  reason: '廃止理由',
  addressKept: '入力したまま使う所在地',
}

const filer: NoticeField[] = ['filedOn', 'filerAddress', 'filerName', 'filerIs', 'agentPost', 'agentName']
const place: NoticeField[] = ['name', 'nameKana', 'postalCode', 'address', 'addressKana', 'phone']

const order: Record<NoticeKind, NoticeField[]> = {
  INTRODUCTION: [
    ...filer,
    'kindCheckup',
    'kindGuidance',
    ...place,
    'representative',
    'representativeKana',
    'insurerNumber',
  ],
  ABOLITION: [
    ...filer,
    'code',
    ...place,
    'insurerNumber',
    'kindCheckup',
    'kindGuidance',
    'abolishedOn',
    'reason',
  ],
}

/** The fields of 別添１ or 別添２ in the order of the paper form, with the statement of 作成要領 1 (R-INS-13). */
export function noticeFields(kind: NoticeKind): ShownField[] {
  return order[kind].map((field) => ({ field, label: labels[field] }))
}

export function noticeFieldLabel(field: NoticeField): string {
  return labels[field]
}

/** Of whatever was sent, what this form asks for; nothing else is kept (R-INS-1: ＊ cannot be filled in). */
export function pickAnswers(kind: NoticeKind, sent: Record<string, unknown>): NoticeAnswers {
  const asked = [...order[kind], 'addressKept' as const]
  return Object.fromEntries(
    asked.flatMap((field) => (typeof sent[field] === 'string' ? [[field, sent[field]]] : [])),
  )
}

/** A whole form: a box that is not ticked is not sent at all, and still has to overwrite a tick. */
export function answersOfForm(kind: NoticeKind, sent: Record<string, string>): NoticeAnswers {
  return pickAnswers(kind, { kindCheckup: '', kindGuidance: '', ...sent })
}
