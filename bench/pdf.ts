import { type DeviceSettings, drawDeviceSettings } from '@/lib/adapters/pdf/device-settings'
import { blankCharacters, unlikeTheFont } from '@/lib/adapters/pdf/proof/ink'
import { type Page, readPages } from '@/lib/adapters/pdf/proof/read-pages'
import { drawReceipt, type Receipt } from '@/lib/adapters/pdf/receipt'
import { cutFont } from './pdf-floor/cut-font'
import { drawRuns, runsOf } from './pdf-floor/draw-runs'
import { prepareFont } from './pdf-floor/embedded-font'
import { alternate, figureOf, perSecond, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 7
const WINDOW_MS = 500

/** The PDFs as a user gets them against the same text written by pdf-lib with fonts cut beforehand. */
export async function measurePdf(): Promise<BenchRow[]> {
  return [
    await measureDocument('Settings PDF, 2 devices', () => drawDeviceSettings(SETTINGS)),
    await measureDocument('Receipt PDF, 3 files', () => drawReceipt(RECEIPT)),
  ]
}

export async function measureDocument(what: string, draw: () => Promise<Uint8Array>): Promise<BenchRow> {
  const drawFloor = await floorOf(await draw())
  const sizes = { ours: (await draw()).length, floor: (await drawFloor()).length }
  const rounds = await alternate(ROUNDS, {
    ours: () => perSecond(draw, WINDOW_MS),
    floor: () => perSecond(drawFloor, WINDOW_MS),
  })
  const figure = (side: 'ours' | 'floor') =>
    `${withSpread(figureOf(rounds, side, Number), 0, 'PDF/s')}, ${Math.round(sizes[side] / 1000)} KB`
  return {
    what,
    floor: 'same text, no layout, by pdf-lib with fonts cut beforehand',
    ratio: ratioOf(rounds, Number),
    better: 'higher',
    ours: figure('ours'),
    theirs: figure('floor'),
  }
}

export async function floorOf(pdf: Uint8Array): Promise<() => Promise<Uint8Array>> {
  const pages = await readWords(pdf)
  const cut = new Map(
    ['Regular', 'Bold'].map((weight) => {
      const name = `BIZUDGothic-${weight}`
      const used = pages.flatMap(({ characters }) => characters.filter(({ font }) => font.endsWith(name)))
      return [
        name,
        cutFont(
          fontFile(weight),
          used.map(({ char }) => char),
        ),
      ] as const
    }),
  )
  const sheets = pages.map((page) => {
    const characters = page.characters.map((one) => ({ ...one, font: one.font.replace(/^[A-Z]{6}\+/, '') }))
    const runs = runsOf({ ...page, characters }, ({ char, font, size }) => {
      const { glyphs, widths } = cut.get(font) ?? never(font)
      return ((widths[glyphs.get(char) ?? 0] ?? 0) * size) / 1000
    })
    return { width: page.width, height: page.height, runs }
  })
  const fonts = new Map([...cut].map(([name, font]) => [name, prepareFont(name, font)]))
  const draw = () => drawRuns(sheets, fonts)
  await refuseAnotherText(pdf, await draw())
  return draw
}

const fontFile = (weight: string): string => {
  const style = `${weight === 'Bold' ? 700 : 400}${weight}`
  return `node_modules/@expo-google-fonts/biz-udgothic/${style}/BIZUDGothic_${style}.ttf`
}

/** A floor that leaves something out would be none: the same characters, and every one as its font draws it. */
async function refuseAnotherText(ours: Uint8Array, floor: Uint8Array): Promise<void> {
  const [wanted, drawn] = [await readWords(ours), await readWords(floor)]
  const text = (pages: Page[]) =>
    pages.flatMap(({ characters }) => characters.map(({ char }) => char)).join('')
  if (text(wanted) !== text(drawn)) throw new Error('The floor draws another text')
  for (const page of drawn) {
    const blank = blankCharacters(page)
    const unlike = await unlikeTheFont(page)
    // A dense character of seven points changes by half when it moves by half a dot; a wrong font changes them all.
    if (blank.length > 0 || unlike.length > page.characters.length / 100)
      throw new Error(`The floor draws these wrongly: ${[...blank, ...unlike].join('')}`)
  }
}

// The ticks of the official forms come from a font inside Typst, of which there is no file: the floor goes without.
async function readWords(pdf: Uint8Array): Promise<Page[]> {
  const pages = await readPages(pdf)
  return pages.map((page) => ({
    ...page,
    characters: page.characters.filter(({ font }) => !font.endsWith('DejaVuSansMono')),
  }))
}

function never(font: string): never {
  throw new Error(`No such font: ${font}`)
}

export const SETTINGS: DeviceSettings = {
  facilityName: '医療法人社団さくら会 さくら健診クリニック',
  facilityKindLabel: '医科',
  institutionCode: '1310270751',
  issuedAt: '令和8年11月22日（2026年）',
  validUntil: '令和9年5月21日（2027年）まで',
  devices: [
    { number: 'W0000001', activationCode: 'ABCD-EFGH-JKLM-NPQR' },
    { number: 'W0000002', activationCode: 'STUV-WXYZ-2345-6789' },
  ],
}

const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const RECEIPT: Receipt = {
  receiptNumber: 'A08-0000123-4',
  receivedAt: '令和8年（2026年）11月22日（日）14時05分',
  portalName: '医療機関等向け総合ポータルサイト',
  facilityName: '医療法人社団さくら会 さくら健診クリニック',
  institutionCode: '1310270751',
  applicantName: '山田 太郎',
  answers: [
    { label: '職員数', value: '24人' },
    { label: '申請台数', value: '2台' },
  ],
  files: ['届出書.pdf', '名簿.xlsx', '写真.png'].map((name) => ({
    ...{ name, size: 1_234_567, sha256: SHA256 },
    scanResult: '検査済み（問題なし）',
  })),
  next: '担当者が申請の内容を確認します。',
}
