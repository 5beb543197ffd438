/** The two lists of the notice's 別紙 (R-LST-1, R-LST-2). */
export const listNames = ['institutions', 'insurers'] as const

export type ListName = (typeof listNames)[number]

export function isListName(text: string): text is ListName {
  return (listNames as readonly string[]).includes(text)
}

export const listTitles: Record<ListName, string> = {
  institutions: '実施機関一覧表',
  insurers: '委託元保険者一覧表',
}

export type ListColumn<Field extends string = string> = {
  field: Field
  /** From the outermost heading to the column's own: columns that share the outer ones stand under them. */
  headings: readonly string[]
  /** What of the heading is looked for in a file, without marks and brackets. */
  find: string
  /** The words of a form and of sentences, where they are others. */
  label?: string
  width: number
  /** ○, or ○ and △. */
  marks?: 'tick' | 'tick-or-triangle'
}

const services = '受託業務※3'
const checkup = '特定健康診査'
const guidance = '特定保健指導'
const shape = [services, checkup, '実施形態'] as const
const detail = [services, checkup, '詳細項目※4'] as const

/** 実施機関一覧表, from left to right. The headings were merged on paper; their grouping is read off seed.txt. */
export const institutionColumns = [
  {
    field: 'number',
    headings: ['健診・保健指導機関番号（半角数字）'],
    find: '機関番号',
    label: '健診・保健指導機関番号',
    width: 13,
  },
  { field: 'name', headings: ['実施機関名'], find: '実施機関名', width: 28 },
  {
    field: 'postalCode',
    headings: ['郵便番号（半角数字・ハイフンあり）'],
    find: '郵便番号',
    label: '郵便番号',
    width: 10,
  },
  { field: 'address', headings: ['所在地※1'], find: '所在地', label: '所在地', width: 36 },
  {
    field: 'phone',
    headings: ['電話番号※2（半角数字・ハイフンあり）'],
    find: '電話番号',
    label: '電話番号',
    width: 14,
  },
  { field: 'groupCheckup', headings: [...shape, '集団健診'], find: '集団健診', width: 6, marks: 'tick' },
  { field: 'individualCheckup', headings: [...shape, '個別健診'], find: '個別健診', width: 6, marks: 'tick' },
  { field: 'anaemia', headings: [...detail, '貧血'], find: '貧血', width: 6, marks: 'tick-or-triangle' },
  {
    field: 'electrocardiogram',
    headings: [...detail, '心電図'],
    find: '心電図',
    width: 6,
    marks: 'tick-or-triangle',
  },
  { field: 'fundus', headings: [...detail, '眼底'], find: '眼底', width: 6, marks: 'tick-or-triangle' },
  {
    field: 'creatinine',
    headings: [...detail, 'クレアチニン'],
    find: 'クレアチニン',
    width: 6,
    marks: 'tick-or-triangle',
  },
  {
    field: 'additionalItems',
    headings: [services, checkup, '追加健診項目'],
    find: '追加健診項目',
    width: 6,
    marks: 'tick',
  },
  {
    field: 'firstInterview',
    headings: [services, checkup, '健診当日初回面接※5'],
    find: '初回面接',
    label: '健診当日初回面接',
    width: 6,
    marks: 'tick',
  },
  {
    field: 'motivational',
    headings: [services, guidance, '動機付け支援'],
    find: '動機付け支援',
    width: 6,
    marks: 'tick',
  },
  {
    field: 'intensive',
    headings: [services, guidance, '積極的支援'],
    find: '積極的支援',
    width: 6,
    marks: 'tick',
  },
  {
    field: 'invoiceNumber',
    headings: ['登録番号※6（適格請求書発行事業者）'],
    find: '登録番号',
    label: '登録番号（適格請求書発行事業者）',
    width: 17,
  },
  { field: 'registeredOn', headings: ['登録年月日※7'], find: '登録年月日', label: '登録年月日', width: 15 },
  { field: 'revokedOn', headings: ['取消年月日※8'], find: '取消年月日', label: '取消年月日', width: 15 },
  {
    field: 'onlineCheck',
    headings: ['オンライン資格確認による受付の可否※9'],
    find: 'オンライン資格確認',
    label: 'オンライン資格確認による受付の可否',
    width: 10,
    marks: 'tick',
  },
] as const satisfies readonly ListColumn[]

const scope = '委託範囲※3'

/** 委託元保険者一覧表, from left to right. */
export const insurerColumns = [
  {
    field: 'number',
    headings: ['保険者番号（半角数字）'],
    find: '保険者番号',
    label: '保険者番号',
    width: 14,
  },
  { field: 'name', headings: ['委託元保険者名'], find: '委託元保険者名', width: 36 },
  {
    field: 'postalCode',
    headings: ['郵便番号（半角数字・ハイフンあり）'],
    find: '郵便番号',
    label: '郵便番号',
    width: 12,
  },
  { field: 'address', headings: ['所在地※1'], find: '所在地', label: '所在地', width: 48 },
  {
    field: 'phone',
    headings: ['電話番号※2（半角数字・ハイフンあり）'],
    find: '電話番号',
    label: '電話番号',
    width: 16,
  },
  { field: 'checkup', headings: [scope, '特定健康診査'], find: '特定健康診査', width: 10, marks: 'tick' },
  { field: 'guidance', headings: [scope, '特定保健指導'], find: '特定保健指導', width: 10, marks: 'tick' },
  {
    field: 'firstInterview',
    headings: [scope, '健診当日初回面接実施'],
    find: '初回面接',
    label: '健診当日初回面接実施',
    width: 10,
    marks: 'tick',
  },
  {
    field: 'invoice',
    headings: ['備考※4'],
    find: '備考',
    label: '備考（インボイス制度対応が必要）',
    width: 10,
    marks: 'tick',
  },
] as const satisfies readonly ListColumn[]

export type InstitutionField = (typeof institutionColumns)[number]['field']
export type InsurerField = (typeof insurerColumns)[number]['field']

export const listColumns: Record<ListName, readonly ListColumn[]> = {
  institutions: institutionColumns,
  insurers: insurerColumns,
}

/** As forms, sentences and the preview call a column. */
export function columnLabel({ label, headings }: ListColumn): string {
  return label ?? headings.at(-1) ?? ''
}
