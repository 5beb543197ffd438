import { drawNotice, type NoticeFacts } from '@/lib/adapters/pdf/notice-form'
import { measureDocument } from './pdf'
import type { BenchRow } from './table'

/** The notices of a run as they are handed back: each another insurer's, with another code and another QR. */
export async function measureNoticePdf(): Promise<BenchRow[]> {
  let drawn = 0
  return [
    ...(await measureDocument('Returned 導入届, 2 pages', () =>
      drawNotice(returned('INTRODUCTION', drawn++)),
    )),
    ...(await measureDocument('Returned 廃止届, 2 pages', () => drawNotice(returned('ABOLITION', drawn++)))),
  ]
}

function returned(kind: NoticeFacts['kind'], serial: number): NoticeFacts {
  // The same characters in every one: the floor's fonts are cut for the first.
  const six = String(100_000 + (serial % 900_000))
  const code = `139${six}0`
  const receiptNumber = `N08-0${six}-4`
  return {
    kind,
    receiptNumber,
    answers: {
      filedOn: '2026-11-18',
      filerAddress: '東京都千代田区霞が関1-2-2',
      filerName: 'さくら健康保険組合 理事長 山田 太郎',
      checkup: true,
      guidance: true,
      name: `さくら健康保険組合第${six}支部`,
      nameKana: 'サクラケンコウホケンクミアイ',
      postalCode: '100-8916',
      address: '東京都千代田区霞が関1-2-2 中央合同庁舎第5号館',
      addressKana: 'トウキョウトチヨダクカスミガセキ1-2-2 チュウオウゴウドウチョウシャダイ5ゴウカン',
      phone: '03-5253-1111',
      representative: '山田 太郎',
      representativeKana: 'ヤマダ タロウ',
      insurerNumber: `06${six}`,
      code,
      abolishedOn: '2027-03-31',
      reason: '健診を外部の機関に委託するため。',
    },
    fund: {
      receivedOn: '2026-11-18',
      fileNumber: six,
      confirmed: { on: '2026-11-24', by: '鈴木 一郎' },
      registered: { on: '2026-11-27', by: '佐藤 花子' },
      code,
      verificationUrl: `https://portal.example/verify?notice=${receiptNumber}&code=${code}`,
    },
  }
}
