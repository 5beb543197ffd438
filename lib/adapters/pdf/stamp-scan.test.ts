import { degrees, PDFDocument } from 'pdf-lib'
import { PNG } from 'pngjs'
import { beforeAll, expect, it, vi } from 'vitest'
import { drawNotice } from './notice-form'
import { boxOf, findCharacters } from './proof/find-words'
import { blankCharacters } from './proof/ink'
import { noticeAnswers, noticeMarks } from './proof/notice-samples'
import { readPages } from './proof/read-pages'
import { type ScanMarks, stampScan } from './stamp-scan'

const marks: ScanMarks = { kind: 'INTRODUCTION', receiptNumber: 'N08-0000123-4', fund: noticeMarks }

const joined = (text: string) => text.replace(/\s/g, '')

// Pages are drawn at 288 dots to the inch and compared dot by dot.
vi.setConfig({ testTimeout: 20_000 })

/** As good as a scan: the form as it was filled in, with nothing of the fund's. */
let scan: Uint8Array
beforeAll(async () => {
  scan = await drawNotice({ kind: 'INTRODUCTION', answers: noticeAnswers })
}, 30_000)

async function stampedPages(bytes: Uint8Array, change: Partial<ScanMarks> = {}) {
  const stamped = await stampScan(bytes, { ...marks, ...change })
  if (!('pdf' in stamped)) throw new Error(stamped.problem)
  return { pdf: stamped.pdf, pages: await readPages(stamped.pdf) }
}

it('R-INS-9 the scan of a paper notice bears the same marks as a notice filed here', async () => {
  const { pages } = await stampedPages(scan)
  const text = joined(pages[0]?.text ?? '')
  expect(text).toContain(
    '8.11.18受付情報化企画部確認＊整理印000123確認8.11.24鈴木一郎登録＊整理印000123登録8.11.27佐藤花子',
  )
  expect(text).toContain('＊オンライン資格確認用コード（10桁）1390000017（備考）委任状を確認した。')
  expect(text).toContain(noticeMarks.verificationUrl)
})

it('R-INS-9 the marks cover nothing of the scan, and every one leaves ink', async () => {
  const { pages } = await stampedPages(scan)
  const [page] = pages
  if (!page) throw new Error('no page')
  expect(boxOf(page, 'Ａ４（210×297）').bottom).toBeLessThan(boxOf(page, '（基金使用欄）', 2).top)
  const [first] = findCharacters(page, '（基金使用欄）', 2)
  const marked = page.characters.filter(({ box }) => box.top >= (first?.box.top ?? 0))
  expect(marked.length).toBeGreaterThan(100)
  expect(blankCharacters({ ...page, characters: marked })).toEqual([])
  expect([page.width, page.height].map(Math.round)).toEqual([595, 842])
})

it('R-INS-9 the other pages of the scan follow as they are', async () => {
  const { pages } = await stampedPages(scan)
  expect(pages).toHaveLength(2)
  expect(joined(pages[1]?.text ?? '')).toContain('作成要領')
})

it('R-INS-9 a page that was scanned lying on its side stands upright', async () => {
  const turned = await PDFDocument.load(scan)
  turned.getPage(0).setRotation(degrees(90))
  const { pages } = await stampedPages(await turned.save())
  const [page] = pages
  if (!page) throw new Error('no page')
  // Turned clockwise, what was at the top stands at the right.
  expect(boxOf(page, '①').left).toBeGreaterThan(boxOf(page, '⑤').left)
  expect(boxOf(page, '（備考）', 1).bottom).toBeLessThan(boxOf(page, '（基金使用欄）', 2).top)
})

it('R-INS-9 a PNG becomes the page', async () => {
  const png = new PNG({ width: 620, height: 877 })
  png.data.fill(0)
  for (let at = 3; at < png.data.length; at += 4) png.data[at] = 255
  const { pages } = await stampedPages(PNG.sync.write(png), { kind: 'ABOLITION' })
  const [page] = pages
  if (!page) throw new Error('no page')
  const { width, height, grey } = page.bitmap
  expect(grey[Math.round(height * 0.3) * width + Math.round(width / 2)]).toBe(0)
  expect(joined(page.text)).toContain('登録8.11.27佐藤花子')
  expect(blankCharacters(page)).toEqual([])
})

it('R-INS-9 the stamped scan is titled and in Japanese', async () => {
  const { pdf } = await stampedPages(scan)
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  expect(document.getTitle()).toBe('オンライン資格確認導入届（保険者） N08-0000123-4')
  expect(document.catalog.toString()).toContain('/Lang (ja-JP)')
})

it('R-INS-9 stamped again, the same scan gives the same bytes', async () => {
  const [first, second] = [await stampedPages(scan), await stampedPages(scan)]
  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
})

it('R-INS-9 an encrypted scan is told from a damaged one', async () => {
  const locked = await PDFDocument.create()
  locked.addPage()
  locked.context.trailerInfo.Encrypt = locked.context.register(locked.context.obj({ Filter: 'Standard' }))
  expect(await stampScan(await locked.save(), marks)).toEqual({ problem: 'ENCRYPTED' })
})

it.each([
  ['nothing', ''],
  ['a PDF that ends early', '%PDF-1.7\n1 0 obj\n<<'],
  ['a picture that ends early', '\u0089PNG\r\n'],
  ['an Excel file', 'PK\u0003\u0004'],
])('R-INS-9 %s is told as unreadable', async (_, text) => {
  expect(await stampScan(Buffer.from(text, 'latin1'), marks)).toEqual({ problem: 'UNREADABLE' })
})
