import { type NoticeField, noticeFields } from '@/lib/domain/notice/fields'
import { type NoticeKind, noticeKindShortLabels, noticeKinds } from '@/lib/domain/notice/kind'

/** One column of the template: a field of the paper form, in its order. */
export type BulkColumn = {
  field: NoticeField
  header: string
  /** The words of the notes sheet: what to write here. */
  note: string
  example: string
  /** ○ or nothing. */
  tick?: true
  width: number
}

type Words = Omit<BulkColumn, 'field' | 'header'> & { header?: string }

const words: Partial<Record<NoticeField, Words>> = {
  filedOn: {
    note: '届出日。令和8年11月20日、2026-11-20、2026/11/20のどれでも読み取れます。',
    example: '令和8年11月20日',
    width: 18,
  },
  filerAddress: {
    note: '届出者（保険者の代表者）の住所。',
    example: '東京都千代田区霞が関9-99-9',
    width: 34,
  },
  filerName: {
    note: '届出者（保険者の代表者）の氏名。',
    example: '見本健康保険組合 理事長 見本太郎',
    width: 34,
  },
  kindCheckup: {
    note: '該当するときに○を入力します。アとイの両方でもかまいません。',
    example: '○',
    tick: true,
    width: 18,
  },
  kindGuidance: { note: '該当するときに○を入力します。', example: '○', tick: true, width: 22 },
  code: {
    header: 'オンライン資格確認用コード',
    note: '返還された導入届に記載された10桁の数字。',
    example: '1390000010',
    width: 28,
  },
  name: { note: '正式名称。', example: '見本健康保険組合', width: 30 },
  nameKana: {
    note: '全角カタカナ。ひらがなと半角カナは自動で直します。',
    example: 'ミホンケンコウホケンクミアイ',
    width: 34,
  },
  postalCode: { note: '7桁の数字。ハイフンはあってもなくてもかまいません。', example: '100-0013', width: 12 },
  address: {
    note: '都道府県名から。丁目・番・号はハイフンで（例：新橋2丁目1番3号 → 新橋2-1-3）。',
    example: '東京都千代田区霞が関9-99-9',
    width: 40,
  },
  addressKana: { note: '全角カタカナと数字。', example: 'トウキョウトチヨダクカスミガセキ9-99-9', width: 40 },
  phone: {
    note: '市外局番から。ハイフンはあってもなくてもかまいません。',
    example: '03-0000-0009',
    width: 16,
  },
  representative: { note: '代表者の氏名。', example: '見本　太郎', width: 20 },
  representativeKana: { note: '全角カタカナ。', example: 'ミホン　タロウ', width: 22 },
  insurerNumber: { note: '左詰め。8桁、国民健康保険は6桁。', example: '06139993', width: 14 },
  abolishedOn: {
    note: '廃止する日。先の日付のときは、その日に廃止されます。',
    example: '令和9年3月31日',
    width: 18,
  },
  reason: { note: '簡潔に。', example: '合併のため', width: 30 },
}

/** The template has no column for who acts for the 代表者: that is the association, for every row (R-INS-13). */
export function bulkColumns(kind: NoticeKind): BulkColumn[] {
  return noticeFields(kind).flatMap(({ field, label }) => {
    const known = words[field]
    return known ? [{ field, header: label, ...known }] : []
  })
}

/** Of a column of the template, as the screen calls it: 「C列 名称」. */
export function bulkHeader(kind: NoticeKind, field: NoticeField): string {
  return bulkColumns(kind).find((column) => column.field === field)?.header ?? ''
}

/** Two sheets of words stand behind the sheet of the notices. */
export const exampleSheet = '記入例'
export const notesSheet = '記入要領'

/** The sheets of our template: those with notices, and those that hold only words. */
export const ownSheets = {
  read: noticeKinds.map((kind) => noticeKindShortLabels[kind]) as readonly string[],
  words: [exampleSheet, notesSheet] as readonly string[],
}
