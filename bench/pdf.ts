import { createHash } from 'node:crypto'
import { type DeviceSettings, drawDeviceSettings } from '@/lib/adapters/pdf/device-settings'
import { blankCharacters, unlikeTheFont } from '@/lib/adapters/pdf/proof/ink'
import { type Page, readPages } from '@/lib/adapters/pdf/proof/read-pages'
import { drawReceipt, type Receipt } from '@/lib/adapters/pdf/receipt'
import { DOCUMENTS_PER_PROCESS } from '@/lib/adapters/pdf/typeset'
import { cutFont } from './pdf-floor/cut-font'
import { drawRuns, runsOf } from './pdf-floor/draw-runs'
import { prepareFont } from './pdf-floor/embedded-font'
import { IN_FLIGHT, type Speed, speedOf } from './pdf-speed'
import { alternate, figureOf, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 5

/** The PDFs as a user gets them against the same text written by pdf-lib with fonts cut beforehand. */
export async function measurePdf(): Promise<BenchRow[]> {
  let drawn = 0
  return [
    ...(await measureDocument('Settings PDF, 2 devices', () => drawDeviceSettings(settings(drawn++)))),
    ...(await measureDocument('Receipt PDF, 3 files', () => drawReceipt(receipt(drawn++)))),
  ]
}

/** Every turn draws as many documents as one typesetting process serves, and so pays for one start of it. */
export async function measureDocument(what: string, draw: () => Promise<Uint8Array>): Promise<BenchRow[]> {
  const first = await draw()
  const drawFloor = await floorOf(first)
  const sizes = { ours: first.length, floor: (await drawFloor()).length }
  const rounds = await alternate(ROUNDS, {
    ours: () => speedOf(draw, DOCUMENTS_PER_PROCESS),
    floor: () => speedOf(drawFloor, DOCUMENTS_PER_PROCESS),
  })
  const row = (how: string, unit: string, speed: (measured: Speed) => number): BenchRow => {
    const figure = (side: 'ours' | 'floor') =>
      `${withSpread(figureOf(rounds, side, speed), 0, unit)}, ${Math.round(sizes[side] / 1000)} KB`
    return {
      what: `${what}, ${how}`,
      floor: 'same text, no layout, by pdf-lib with fonts cut beforehand',
      ratio: ratioOf(rounds, speed),
      better: 'higher',
      ours: figure('ours'),
      theirs: figure('floor'),
    }
  }
  return [
    row('a core', 'PDF/CPU s', ({ perCpuSecond }) => perCpuSecond),
    row(`${IN_FLIGHT} in flight`, 'PDF/s', ({ perSecond }) => perSecond),
  ]
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

/** Another facility each time: nothing of a document that was drawn before may be of use. */
const facility = (serial: number) => ({
  facilityName: `医療法人社団さくら会 さくら第${100_000 + serial}健診クリニック`,
  institutionCode: `1310${100_000 + serial}`,
})

const settings = (serial: number): DeviceSettings => ({
  ...facility(serial),
  facilityKindLabel: '医科',
  issuedAt: '令和8年11月22日（2026年）',
  validUntil: '令和9年5月21日（2027年）まで',
  devices: ['ABCD-EFGH-JKLM', 'STUV-WXYZ-2345'].map((code, at) => ({
    number: `W${at}${100_000 + serial}`,
    activationCode: `${code}-${1000 + (serial % 9000)}`,
  })),
})

const receipt = (serial: number): Receipt => ({
  ...facility(serial),
  receiptNumber: `A08-0${100_000 + serial}-4`,
  receivedAt: '令和8年（2026年）11月22日（日）14時05分',
  portalName: '医療機関等向け総合ポータルサイト',
  applicantName: '山田 太郎',
  answers: [
    { label: '職員数', value: '24人' },
    { label: '申請台数', value: '2台' },
  ],
  files: ['届出書.pdf', '名簿.xlsx', '写真.png'].map((name) => ({
    ...{ name, size: 1_234_567, sha256: sha256(`${name} ${serial}`) },
    scanResult: '検査済み（問題なし）',
  })),
  next: '担当者が申請の内容を確認します。',
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
