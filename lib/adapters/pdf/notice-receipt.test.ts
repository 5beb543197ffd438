import { beforeAll, expect, it } from 'vitest'
import { drawNoticeReceipt, type NoticeReceipt } from './notice-receipt'
import { drawFilingSummary, type FilingSummary } from './notice-summary'
import { blankCharacters } from './proof/ink'
import { readPages } from './proof/read-pages'

const PROMISE =
  'この届出は令和8年11月20日締切の処理に入ります。コードの付番と届出の返還は令和8年11月30日まで、アカウントへの反映は令和8年12月10日までに行います。'

const receipt: NoticeReceipt = {
  receiptNumber: 'N08-0000123-4',
  receivedAt: '令和8年（2026年）11月18日（水）14時05分09秒',
  kind: 'オンライン資格確認導入届（保険者）',
  insurerName: '𠮷野健康保険組合',
  insurerNumber: '06130012',
  filedFrom: '健康保険組合連合会',
  filedBy: '髙﨑 太郎',
  promise: PROMISE,
  answers: [{ label: '名称', value: '𠮷野健康保険組合' }],
  next: '支払基金が届出の内容を確認します。',
}

function summary(count: number): FilingSummary {
  return {
    kind: 'オンライン資格確認導入届（保険者）',
    fileName: '導入届.xlsx',
    filedFrom: '健康保険組合連合会',
    filedBy: '髙﨑 太郎',
    promises: [PROMISE],
    notices: Array.from({ length: count }, (_, at) => ({
      receiptNumber: `N08-${String(at + 1).padStart(7, '0')}-4`,
      insurerNumber: String(6_130_000 + at).padStart(8, '0'),
      name: `第${at + 1}健康保険組合`,
      receivedAt: '令和8年11月18日 14時05分',
    })),
  }
}

const joined = (text: string) => text.replace(/\s/g, '')

beforeAll(async () => void (await drawNoticeReceipt(receipt)), 30_000)

it('R-INS-4 the receipt of a notice says for whom, by whom, when, and R-INS-6 what comes when', async () => {
  const [page] = await readPages(await drawNoticeReceipt(receipt))
  if (!page) throw new Error('no page')
  for (const words of [
    '受付番号N08-0000123-4',
    '受付日時令和8年（2026年）11月18日（水）14時05分09秒',
    '保険者𠮷野健康保険組合',
    '保険者番号06130012',
    '提出した機関健康保険組合連合会',
    '提出した人髙﨑太郎',
    PROMISE,
    '名称𠮷野健康保険組合',
    'このあとの流れ支払基金が届出の内容を確認します。',
  ]) {
    expect(joined(page.text)).toContain(words)
  }
  expect(blankCharacters(page)).toEqual([])
})

it('R-INS-4 the list of a filing has one line a notice, and its head on every page', async () => {
  const pages = await readPages(await drawFilingSummary(summary(60)))
  const text = joined(pages.map((page) => page.text).join(''))
  expect(text).toContain('オンライン資格確認導入届（保険者）を60件受け付けました。')
  for (const { receiptNumber, insurerNumber, name } of summary(60).notices) {
    expect(text).toContain(`${receiptNumber}${insurerNumber}${name}令和8年`)
  }
  for (const page of pages) expect(joined(page.text)).toContain('番号受付番号保険者番号保険者受付日時')
})

it('R-INS-4 a list of 3 500 notices, every insurer in Japan, is drawn', async () => {
  const pdf = await drawFilingSummary(summary(3500))
  expect(pdf.length).toBeLessThan(1_000_000)
}, 30_000)
