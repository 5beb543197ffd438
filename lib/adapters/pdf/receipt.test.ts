import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { blankCharacters, unlikeTheFont } from './proof/ink'
import { readPages } from './proof/read-pages'
import { drawReceipt, type Receipt } from './receipt'

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const CLEAN = 'ウイルスは検出されませんでした'

function receipt(change: Partial<Receipt> = {}): Receipt {
  return {
    receiptNumber: 'A-2026-000123',
    receivedAt: '令和8年11月22日（2026年）14時05分',
    portalName: '医療機関等向け総合ポータルサイト',
    facilityName: '医療法人社団 槗本会 さくら健診クリニック',
    institutionCode: '1310270751',
    applicantName: '髙﨑 葛󠄀子',
    answers: [
      { label: '職員数', value: '24人' },
      { label: '連絡事項', value: '一行目\n二行目' },
    ],
    files: [
      { name: '届（保険医療機関）.pdf', size: 1_234_567, sha256: HASH, scanResult: CLEAN },
      { name: '名簿.xlsx', size: 104_857_600, sha256: HASH.toUpperCase(), scanResult: '検査中です' },
      { name: '空に近い.png', size: 900, sha256: HASH, scanResult: CLEAN },
    ],
    next: '担当者が申請の内容を確認します。',
    ...change,
  }
}

const joined = (text: string) => text.replace(/\s/g, '')

it('R-APP-7 the receipt says who applied, when, with which answers, and what comes next', async () => {
  const [page] = await readPages(await drawReceipt(receipt()))
  for (const words of [
    '受付番号 A-2026-000123',
    '受付日時 令和8年11月22日（2026年）14時05分',
    '申請先 医療機関等向け総合ポータルサイト',
    '施設名 医療法人社団 槗本会 さくら健診クリニック',
    '機関コード 1310270751',
    '申請者 髙﨑 葛󠄀子',
    '職員数 24人',
    '連絡事項 一行目\r\n二行目',
    '担当者が申請の内容を確認します。',
    '1／1ページ',
  ]) {
    expect(page?.text).toContain(words)
  }
})

it('R-APP-7 the receipt lists every file with size, SHA-256 and scan result', async () => {
  const [page] = await readPages(await drawReceipt(receipt()))
  const file = (name: string, size: string, sha256: string, result: string) =>
    `ファイル名 ${name}\r\n大きさ ${size}\r\nSHA-256 ${sha256}\r\n検査の結果 ${result}`
  expect(page?.text).toContain('提出されたファイル（3件）')
  expect(page?.text).toContain(file('届（保険医療機関）.pdf', '1,234,567バイト（1.18MB）', HASH, CLEAN))
  expect(page?.text).toContain(
    file('名簿.xlsx', '104,857,600バイト（100.00MB）', HASH.toUpperCase(), '検査中です'),
  )
  expect(page?.text).toContain(file('空に近い.png', '900バイト（0.01MB未満）', HASH, CLEAN))
})

it('R-APP-7 every character of the receipt is really there, by pixels', async () => {
  const [page] = await readPages(await drawReceipt(receipt()))
  if (!page) throw new Error('no page')
  expect(page.characters.length).toBeGreaterThan(500)
  expect(blankCharacters(page)).toEqual([])
  expect(await unlikeTheFont(page)).toEqual([])
})

it('R-APP-7 a file name of 255 letters wraps inside the page', async () => {
  const name = `${'scan_of_the_notice_'.repeat(13)}2026.pdf`
  const files = [{ name, size: 1, sha256: HASH, scanResult: CLEAN }]
  const [page] = await readPages(await drawReceipt(receipt({ files })))
  expect(joined(page?.text ?? '')).toContain(name)
  const right = Math.max(...(page?.characters.map(({ box }) => box.right) ?? []))
  expect(right).toBeLessThan((page?.bitmap.width ?? 0) * (190.1 / 210))
})

it('R-APP-7 the receipt is PDF/UA-1 and bears its number in the title', async () => {
  const bytes = await drawReceipt(receipt())
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getTitle()).toBe('受付票（A-2026-000123）')
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
})
