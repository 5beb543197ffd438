import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bitmap, type Pdfium, pdfium, placed, render } from './pdfium'
import type { Box, Character, Page } from './read-pages'

// Text extraction can be perfect where the glyphs are blank or wrong: only the pixels tell.

const DARK = 128
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function ink(bitmap: Bitmap, box: Box): boolean[] {
  // A tenth less on each side: what a neighbour or a ruled line leaves there does not count.
  const margin = (box.right - box.left) / 10
  const dark: boolean[] = []
  for (let y = Math.floor(box.top); y < Math.ceil(box.bottom); y++) {
    for (let x = Math.ceil(box.left + margin); x < Math.floor(box.right - margin); x++) {
      dark.push((bitmap.grey[y * bitmap.width + x] ?? 255) < DARK)
    }
  }
  return dark
}

const count = (dark: boolean[]) => dark.filter(Boolean).length

/** The characters a reader can copy but nobody can see. */
export function blankCharacters(page: Page): string[] {
  return page.characters.filter(({ box }) => count(ink(page.bitmap, box)) < 6).map(({ char }) => char)
}

/**
 * The Japanese characters that do not look as the whole, uncut font draws them at the same place: blank,
 * a box for a missing glyph, another character's shape. Characters beyond U+FFFF are left out (pdfium
 * cannot set them), and so are figures and letters (the codes ask for their slashed and wide forms).
 */
export async function unlikeTheFont(page: Page): Promise<string[]> {
  const characters = page.characters.filter(({ char }) => JAPANESE.test(char) && char.length === 1)
  const reference = await drawnWithWholeFonts(page, characters)
  return characters
    .filter(({ box }) => {
      const [drawn, wanted] = [ink(page.bitmap, box), ink(reference, box)]
      const differing = count(drawn.map((dark, index) => dark !== wanted[index]))
      return differing > count(wanted) / 2
    })
    .map(({ char }) => char)
}

async function drawnWithWholeFonts(page: Page, characters: Character[]): Promise<Bitmap> {
  const pdf = await pdfium()
  const document = pdf._FPDF_CreateNewDocument()
  const sheet = pdf._FPDFPage_New(document, 0, page.width, page.height)
  const fonts = new Map<string, number>()
  for (const { char, font, size, x, y } of characters) {
    if (!fonts.has(font)) fonts.set(font, wholeFont(pdf, document, font))
    const object = pdf._FPDFPageObj_CreateTextObj(document, fonts.get(font) ?? 0, size)
    const text = placed(pdf, new Uint8Array(Buffer.from(`${char}\0`, 'utf16le')))
    pdf._FPDFText_SetText(object, text)
    pdf._FPDFPageObj_Transform(object, 1, 0, 0, 1, x, y)
    pdf._FPDFPage_InsertObject(sheet, object)
    pdf.wasmExports.free(text)
  }
  const bitmap = render(pdf, sheet)
  pdf._FPDF_ClosePage(sheet)
  pdf._FPDF_CloseDocument(document)
  return bitmap
}

const TRUETYPE = 2
const FILES: Record<string, string> = {
  'BIZUDGothic-Regular': 'biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
  'BIZUDGothic-Bold': 'biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
  'NotoSansJP-Regular': 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'NotoSansJP-Bold': 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
}

/** `name` as the PDF has it: six letters for the subset, then the font's own name. */
function wholeFont(pdf: Pdfium, document: number, name: string): number {
  const file = FILES[name.replace(/^[A-Z]{6}\+/, '')]
  if (!file) throw new Error(`No such font among ours: ${name}`)
  const bytes = readFileSync(join(process.cwd(), 'node_modules/@expo-google-fonts', file))
  return pdf._FPDFText_LoadFont(document, placed(pdf, bytes), bytes.length, TRUETYPE, 1)
}
