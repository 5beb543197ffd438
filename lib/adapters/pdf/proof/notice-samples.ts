import type { FundMarks, PrintedAnswers } from '@/lib/adapters/pdf/notice-form'

/** A notice with everything filled in, rare kanji among it. */
export const noticeAnswers: PrintedAnswers = {
  filedOn: '2026-11-18',
  filerAddress: '東京都千代田区霞が関1-2-2',
  filerName: '𠮷野健康保険組合　理事長　髙﨑 太郎',
  checkup: true,
  guidance: false,
  name: '𠮷野健康保険組合',
  nameKana: 'ヨシノケンコウホケンクミアイ',
  postalCode: '100-8916',
  address: '東京都葛󠄀飾区立石5-13-1 槗本ビル',
  addressKana: 'トウキョウトカツシカクタテイシ5-13-1 ハシモトビル',
  phone: '03-5253-1111',
  representative: '髙﨑 太郎',
  representativeKana: 'タカサキ タロウ',
  insurerNumber: '06130012',
  code: '1390000017',
  abolishedOn: '2027-03-31',
  reason: '健診を外部の機関に委託するため。',
}

export const noticeMarks: FundMarks = {
  receivedOn: '2026-11-18',
  fileNumber: '000123',
  confirmed: { on: '2026-11-24', by: '鈴木 一郎' },
  registered: { on: '2026-11-27', by: '佐藤 花子' },
  code: '1390000017',
  remark: '委任状を確認した。',
  verificationUrl: 'https://portal.example/verify?notice=N08-0000123-4&code=1390000017',
}
