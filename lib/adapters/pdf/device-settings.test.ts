import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import { type DeviceSettings, drawDeviceSettings } from './device-settings'
import { blankCharacters, unlikeTheFont } from './proof/ink'
import { readPages } from './proof/read-pages'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function activationCode(seed: number): string {
  const letters = Array.from({ length: 16 }, (_, at) => LETTERS[(seed * 7 + at * 5) % LETTERS.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

function settings(count: number, change: Partial<DeviceSettings> = {}): DeviceSettings {
  return {
    facilityName: '医療法人社団 𠮷野会 髙﨑健診クリニック',
    facilityKindLabel: '医科',
    institutionCode: '1310270751',
    issuedAt: '令和8年11月22日（2026年）',
    validUntil: '令和9年5月21日（2027年）まで',
    devices: Array.from({ length: count }, (_, at) => ({
      number: `W${String(at + 1).padStart(7, '0')}`,
      activationCode: activationCode(at),
    })),
    ...change,
  }
}

const FIFTY_FIVE =
  '独立行政法人地域医療機能推進機構𠮷野東京高輪総合病院附属健康管理センター槗本髙﨑葛󠄀飾分院別館第二健診棟受付窓口'

const joined = (text: string) => text.replace(/\s/g, '')

it('R-APP-10 every value can be selected, the institution code as one string', async () => {
  const input = settings(2)
  const [page] = await readPages(await drawDeviceSettings(input))
  expect(page?.text).toContain('マイナ資格確認アプリユーザ設定情報')
  expect(page?.text).toContain('施設名 医療法人社団 𠮷野会 髙﨑健診クリニック')
  expect(page?.text).toContain('種別 医科')
  expect(page?.text).toContain('機関コード 1310270751')
  expect(page?.text).toContain('令和8年11月22日（2026年）')
  expect(page?.text).toContain('令和9年5月21日（2027年）まで')
  for (const { number, activationCode } of input.devices) {
    expect(page?.text).toContain(`1310270751 ${number} ${activationCode}`)
  }
})

it('R-APP-10 every character of the document is really there, by pixels', async () => {
  const input = settings(2, { facilityName: FIFTY_FIVE })
  const [page] = await readPages(await drawDeviceSettings(input))
  if (!page) throw new Error('no page')
  expect(page.characters.length).toBeGreaterThan(500)
  expect(blankCharacters(page)).toEqual([])
  expect(await unlikeTheFont(page)).toEqual([])
})

it('R-APP-10 twenty devices: every block whole on one page, pages numbered', async () => {
  const input = settings(20)
  const pages = await readPages(await drawDeviceSettings(input))
  for (const [at, { number, activationCode }] of input.devices.entries()) {
    const block = `端末${at + 1}\r\n機関コード ID アクティベーションコード\r\n1310270751 ${number} ${activationCode}`
    expect(pages.filter(({ text }) => text.includes(block))).toHaveLength(1)
  }
  for (const [at, page] of pages.entries()) {
    expect(page.text).toContain(`${at + 1}／${pages.length}ページ`)
    expect(blankCharacters(page)).toEqual([])
  }
})

it('R-APP-10 the document is PDF/UA-1: tagged, titled, in Japanese, on A4', async () => {
  const bytes = await drawDeviceSettings(settings(1))
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog } = document
  expect(document.getTitle()).toBe(
    'マイナ資格確認アプリユーザ設定情報（医療法人社団 𠮷野会 髙﨑健診クリニック）',
  )
  expect(String(catalog.get(PDFName.of('Lang')))).toMatch(/^\(ja/)
  expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeDefined()
  expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true')
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const { width, height } = document.getPage(0).getSize()
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
})

it('R-APP-10 a 登録記号番号 of twelve letters and digits and names of 55 characters find room', async () => {
  const devices = settings(1).devices.map((device) => ({ ...device, name: FIFTY_FIVE }))
  const [page] = await readPages(
    await drawDeviceSettings(settings(1, { institutionCode: 'KYO123456789', devices })),
  )
  expect(page?.text).toContain('機関コード KYO123456789')
  expect(joined(page?.text ?? '')).toContain(`端末1${FIFTY_FIVE}`)
  const right = Math.max(...(page?.characters.map(({ box }) => box.right) ?? []))
  expect(right).toBeLessThan((page?.bitmap.width ?? 0) * (190.1 / 210))
})

it('R-APP-10 two devices take at most 80 KB, and the same input gives the same bytes', async () => {
  const [first, second] = [await drawDeviceSettings(settings(2)), await drawDeviceSettings(settings(2))]
  expect(first.length).toBeLessThanOrEqual(80_000)
  expect(Buffer.compare(first, second)).toBe(0)
})
