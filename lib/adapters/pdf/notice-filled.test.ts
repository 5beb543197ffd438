import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { PDFDocument, PDFName } from 'pdf-lib'
import { encode } from 'uqr'
import { beforeAll, expect, it, vi } from 'vitest'
import { drawNotice, type NoticeFacts, type PrintedAnswers } from './notice-form'
import { boxOf, findCharacters } from './proof/find-words'
import { blankCharacters, unlikeTheFont } from './proof/ink'
import { noticeAnswers, noticeMarks } from './proof/notice-samples'
import { type Page, readPages } from './proof/read-pages'

// Pages are drawn at 288 dots to the inch and compared dot by dot.
vi.setConfig({ testTimeout: 20_000 })

beforeAll(async () => void (await drawNotice({ kind: 'INTRODUCTION' })), 30_000)

const joined = (text: string) => text.replace(/\s/g, '')

async function front(facts: NoticeFacts): Promise<Page> {
  const [page] = await readPages(await drawNotice(facts))
  if (!page) throw new Error('no page')
  return page
}

const returned = (kind: NoticeFacts['kind'], answers: PrintedAnswers = {}) =>
  front({ kind, answers: { ...noticeAnswers, ...answers }, fund: noticeMarks })

it('R-INS-1 every answer of a 導入届 stands in its box, and the text is the record', async () => {
  const text = joined((await front({ kind: 'INTRODUCTION', answers: noticeAnswers })).text)
  for (const words of [
    '令和8年11月18日',
    '住所東京都千代田区霞が関1-2-2',
    '氏名𠮷野健康保険組合理事長髙﨑太郎',
    '①機関の種別✔ア特定健診機関イ特定保健指導機関',
    '②名称ﾌﾘｶﾞﾅヨシノケンコウホケンクミアイ𠮷野健康保険組合③',
    '郵便番号100－8916',
    'ﾌﾘｶﾞﾅトウキョウトカツシカクタテイシ5-13-1ハシモトビル東京都葛󠄀飾区立石5-13-1槗本ビル',
    '電話番号03-5253-1111',
    '④代表者名ﾌﾘｶﾞﾅタカサキタロウ髙﨑太郎⑤',
    '（左詰め）06130012（基金使用欄）',
  ]) {
    expect(text).toContain(joined(words))
  }
})

it('R-INS-2 every answer of a 廃止届 stands in its box, and the text is the record', async () => {
  const text = joined((await front({ kind: 'ABOLITION', answers: noticeAnswers })).text)
  for (const words of [
    '①オンライン資格確認用コード（10桁）1390000017②',
    '④保険者コード（左詰め）06130012機関の種別✔ア',
    '廃止年月日令和9年3月31日廃止理由健診を外部の機関に委託するため。',
  ]) {
    expect(text).toContain(joined(words))
  }
  expect(text).not.toContain('代表者名')
})

it('R-INS-1 the figures of the 保険者コード stand in the boxes from the left, six of a 国保 too', async () => {
  for (const insurerNumber of ['06130012', '138057']) {
    const page = await front({ kind: 'INTRODUCTION', answers: { insurerNumber } })
    const middles = findCharacters(page, insurerNumber).map(
      ({ box }) => ((box.left + box.right) / 2 / page.bitmap.scale / 72) * 25.4,
    )
    // The boxes begin at 64 mm and are 6.35 mm wide.
    const boxes = middles.map((middle) => Math.floor((middle - 64) / 6.35))
    expect(boxes).toEqual([...insurerNumber].map((_, index) => index))
  }
})

it('R-INS-9 a draft leaves the boxes with ＊ blank', async () => {
  const text = joined((await front({ kind: 'INTRODUCTION', answers: noticeAnswers })).text)
  expect(text).toContain(
    '（基金使用欄）＊受付印確認＊整理印登録＊整理印＊オンライン資格確認用コード（10桁）（備考）１',
  )
})

it('R-INS-9 a returned 導入届 bears 受付印, 整理印, both clerks with their days, code and 備考', async () => {
  const text = joined((await returned('INTRODUCTION')).text)
  expect(text).toContain(
    joined(
      '＊受付印 社会保険診療報酬支払基金 8.11.18 受付情報化企画部 確認 ＊整理印 000123 確認 8.11.24 鈴木 一郎' +
        '登録 ＊整理印 000123 登録 8.11.27 佐藤 花子 ＊オンライン資格確認用コード（10桁） 1390000017（備考）委任状を確認した。',
    ),
  )
})

it('R-INS-9 a returned 廃止届 bears the same marks, without a new code', async () => {
  const text = joined((await returned('ABOLITION')).text)
  expect(text).toContain(
    '8.11.18受付情報化企画部確認＊整理印000123確認8.11.24鈴木一郎登録＊整理印000123登録8.11.27佐藤花子この届出',
  )
})

it('R-INS-9 the QR code holds the address of the verification page, dot by dot', async () => {
  const page = await returned('INTRODUCTION')
  const { data, size } = encode(noticeMarks.verificationUrl, { border: 2 })
  const mm = (page.bitmap.scale * 72) / 25.4
  const bottom = boxOf(page, 'Ａ４（210×297）').bottom
  const [left, top] = [18, bottom - 17]
  const read = data.map((row, y) =>
    row.map((_, x) => {
      const at = [left + ((x + 0.5) * 17) / size, top + ((y + 0.5) * 17) / size].map((one) =>
        Math.round(one * mm),
      )
      return (page.bitmap.grey[(at[1] ?? 0) * page.bitmap.width + (at[0] ?? 0)] ?? 255) < 128
    }),
  )
  expect(read).toEqual(data)
  expect(joined(page.text)).toContain(noticeMarks.verificationUrl)
})

it('R-ALL-5 rare kanji and variants leave the ink their font gives them', async () => {
  for (const kind of ['INTRODUCTION', 'ABOLITION'] as const) {
    for (const page of await readPages(await drawNotice({ kind, answers: noticeAnswers }))) {
      expect(blankCharacters(page)).toEqual([])
      expect(await unlikeTheFont(page)).toEqual([])
    }
  }
})

it('R-INS-9 the stamps leave the ink their font gives them, in red', async () => {
  const page = await returned('INTRODUCTION')
  expect(blankCharacters(page)).toEqual([])
  const words = ['8.11.18受付情報化企画部', '鈴木一郎', '佐藤花子']
  const characters = words.flatMap((one) => findCharacters(page, one))
  // Half covered with this red, a dot is as light as 171.
  const grey = page.bitmap.grey.map((dot) => (dot < 171 ? 0 : 255))
  expect(await unlikeTheFont({ ...page, characters, bitmap: { ...page.bitmap, grey } })).toEqual([])
})

it('R-INS-9 the returned notice is PDF/UA-1: tagged, titled, in Japanese, A4, at most 80 KB', async () => {
  const bytes = await drawNotice({
    kind: 'INTRODUCTION',
    receiptNumber: 'N08-0000123-4',
    answers: noticeAnswers,
    fund: noticeMarks,
  })
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getTitle()).toBe('オンライン資格確認導入届（保険者） N08-0000123-4')
  expect(String(document.catalog.get(PDFName.of('Lang')))).toMatch(/^\(ja/)
  expect(String(document.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const sizes = document.getPages().map((page) => Object.values(page.getSize()).map(Math.round))
  expect(sizes).toEqual([
    [595, 842],
    [595, 842],
  ])
  expect(bytes.length).toBeLessThanOrEqual(80_000)
})

it('R-INS-9 drawn again, the same record gives the same bytes', async () => {
  const facts = { kind: 'ABOLITION', answers: noticeAnswers, fund: noticeMarks } as const
  expect(Buffer.compare(await drawNotice(facts), await drawNotice(facts))).toBe(0)
})

it('R-INS-1 the article of the law is a setting; the form keeps its own (D-5)', async () => {
  const kept = await front({ kind: 'INTRODUCTION' })
  expect(joined(kept.text)).toContain('個人情報保護法第16条第3項に定める場合')
  const renewed = await front({ kind: 'INTRODUCTION', lawArticle: '第18条第3項' })
  expect(joined(renewed.text)).toContain('個人情報保護法第18条第3項に定める場合')
})

const name = fc.string({
  unit: fc.constantFrom(...'東京都髙﨑槗𠮷葛健康保険組合連合会ガヴーＷ１Aw9 -・（）'),
  minLength: 1,
  maxLength: 120,
})

/** Each box in millimetres: what is written into it stays between its rules. */
const BOXES = {
  nameKana: [60, 88.8, 192, 95.6],
  name: [60, 95.3, 192, 109.8],
  address: [60, 125, 192, 141],
  representative: [60, 154.3, 192, 167.9],
  filerAddress: [117, 44, 192.2, 55.5],
  filerName: [117, 55, 192.2, 66.5],
} as const

const anyNames = fc.record({
  nameKana: name,
  name,
  address: name,
  representative: name,
  filerAddress: name,
  filerName: name,
})

test.prop([anyNames], { numRuns: 8 })(
  'R-INS-1 names of up to 120 characters stay between the rules of their boxes',
  async (names) => {
    // The first and last character tell one value from the other.
    const answers = Object.fromEntries(
      Object.entries(names).map(([field, typed], index) => [field, `${'甲乙丙丁戊己'[index]}${typed}〆`]),
    )
    const page = await front({ kind: 'INTRODUCTION', answers })
    for (const [field, [fromX, fromY, toX, toY]] of Object.entries(BOXES)) {
      const { left, top, right, bottom } = boxOf(page, answers[field] ?? '')
      const inside = [left >= fromX, right <= toX, top >= fromY, bottom <= toY]
      expect([field, ...inside]).toEqual([field, true, true, true, true])
    }
  },
  20_000,
)

it('R-INS-1 the longest フリガナ that is taken stays in its line above the name', async () => {
  const answers = { nameKana: 'ケンコウホケンク'.repeat(20), addressKana: 'トウキョウトミナ'.repeat(30) }
  const page = await front({ kind: 'INTRODUCTION', answers })
  const [name, address] = [boxOf(page, answers.nameKana), boxOf(page, answers.addressKana)]
  expect([name.top > 88.8, name.bottom < 95.6, name.right < 192]).toEqual([true, true, true])
  expect([address.top > 118, address.bottom < 125.2, address.right < 192]).toEqual([true, true, true])
})

it('R-INS-2 a reason of 400 characters stays between the rules of its box', async () => {
  const reason = '健診を外部の機関に委託するため。'.repeat(25)
  const page = await front({ kind: 'ABOLITION', answers: { reason } })
  const { left, top, right, bottom } = boxOf(page, reason)
  expect([left > 60, right < 192, top > 191, bottom < 216]).toEqual([true, true, true, true])
})

it('R-INS-9 clerks with long names find room in their stamps', async () => {
  const by = 'ヴァン・デル・スミス・アレクサンドル 健太郎左衛門'
  const fund = { ...noticeMarks, confirmed: { on: '2026-12-24', by } }
  const page = await front({ kind: 'INTRODUCTION', answers: noticeAnswers, fund })
  const { left, right, bottom } = boxOf(page, by)
  expect([left > 73, right < 116, bottom < 221]).toEqual([true, true, true])
})
