import { type DeviceSettings, drawDeviceSettings } from '@/lib/adapters/pdf/device-settings'
import { blankCharacters, unlikeTheFont } from '@/lib/adapters/pdf/proof/ink'
import { type Page, readPages } from '@/lib/adapters/pdf/proof/read-pages'
import { cutFont } from './pdf-floor/cut-font'
import { drawRuns, runsOf } from './pdf-floor/draw-runs'
import { prepareFont } from './pdf-floor/embedded-font'
import { alternate, figureOf, perSecond, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 7
const WINDOW_MS = 500

/** The settings PDF as a user gets it against the same text written by pdf-lib with fonts cut beforehand. */
export async function measurePdf(): Promise<BenchRow[]> {
  const draw = () => drawDeviceSettings(SETTINGS)
  const drawFloor = await floorOf(await draw())
  const sizes = { ours: (await draw()).length, floor: (await drawFloor()).length }
  const rounds = await alternate(ROUNDS, {
    ours: () => perSecond(draw, WINDOW_MS),
    floor: () => perSecond(drawFloor, WINDOW_MS),
  })
  const figure = (side: 'ours' | 'floor') =>
    `${withSpread(figureOf(rounds, side, Number), 0, 'PDF/s')}, ${Math.round(sizes[side] / 1000)} KB`
  return [
    {
      what: 'Settings PDF, 2 devices',
      floor: 'same text, no layout, by pdf-lib with fonts cut beforehand',
      ratio: ratioOf(rounds, Number),
      better: 'higher',
      ours: figure('ours'),
      theirs: figure('floor'),
    },
  ]
}

export async function floorOf(pdf: Uint8Array): Promise<() => Promise<Uint8Array>> {
  const pages = await readPages(pdf)
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
  const [wanted, drawn] = [await readPages(ours), await readPages(floor)]
  const text = (pages: Page[]) =>
    pages.flatMap(({ characters }) => characters.map(({ char }) => char)).join('')
  if (text(wanted) !== text(drawn)) throw new Error('The floor draws another text')
  for (const page of drawn) {
    const wrong = [...blankCharacters(page), ...(await unlikeTheFont(page))]
    if (wrong.length > 0) throw new Error(`The floor draws these wrongly: ${wrong.join('')}`)
  }
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
