import { type Bitmap, type Pdfium, pdfium, placed, render } from './pdfium'

export type Box = { left: number; top: number; right: number; bottom: number }
/** `x`, `y`, `size` in points from the lower left; `box` in pixels of the page's bitmap. */
export type Character = { char: string; font: string; x: number; y: number; size: number; box: Box }
export type Page = { text: string; characters: Character[]; bitmap: Bitmap; width: number; height: number }

export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await pdfium()
  const data = placed(pdf, bytes)
  const document = pdf._FPDF_LoadMemDocument(data, bytes.length, 0)
  const pages = Array.from({ length: pdf._FPDF_GetPageCount(document) }, (_, index) =>
    readPage(pdf, pdf._FPDF_LoadPage(document, index)),
  )
  pdf._FPDF_CloseDocument(document)
  pdf.wasmExports.free(data)
  return pages
}

function readPage(pdf: Pdfium, page: number): Page {
  const [width, height] = [pdf._FPDF_GetPageWidth(page), pdf._FPDF_GetPageHeight(page)]
  const bitmap = render(pdf, page)
  const text = pdf._FPDFText_LoadPage(page)
  const units = Array.from({ length: pdf._FPDFText_CountChars(text) }, (_, index) => ({
    index,
    char: String.fromCodePoint(pdf._FPDFText_GetUnicode(text, index)),
  }))
  const characters = wholeCharacters(units)
    .filter(({ index, char }) => !pdf._FPDFText_IsGenerated(text, index) && leavesInk(char))
    .map(({ index, char }) => ({ char, ...placeOf(pdf, text, index, height, bitmap.scale) }))
  pdf._FPDFText_ClosePage(text)
  pdf._FPDF_ClosePage(page)
  return { text: units.map(({ char }) => char).join(''), characters, bitmap, width, height }
}

type Unit = { index: number; char: string }

// pdfium tells a character beyond U+FFFF (𠮷) as two halves in one place.
function wholeCharacters(units: Unit[]): Unit[] {
  return units.flatMap(({ index, char }, at) => {
    if (/[\udc00-\udfff]/u.test(char)) return []
    return [{ index, char: /[\ud800-\udbff]/u.test(char) ? char + (units[at + 1]?.char ?? '') : char }]
  })
}

function leavesInk(char: string) {
  return !/[\s\p{Cc}\p{Variation_Selector}]/u.test(char)
}

function placeOf(pdf: Pdfium, text: number, index: number, pageHeight: number, scale: number) {
  const memory = pdf.wasmExports.malloc(128)
  pdf._FPDFText_GetCharOrigin(text, index, memory, memory + 8)
  const [x = 0, y = 0] = pdf.HEAPF64.subarray(memory / 8)
  pdf._FPDFText_GetLooseCharBox(text, index, memory)
  const [left = 0, top = 0, right = 0, bottom = 0] = pdf.HEAPF32.subarray(memory / 4)
  const length = pdf._FPDFText_GetFontInfo(text, index, memory, 124, memory + 124)
  const font = new TextDecoder().decode(pdf.HEAPU8.slice(memory, memory + length - 1))
  pdf.wasmExports.free(memory)
  const box = {
    left: left * scale,
    right: right * scale,
    top: (pageHeight - top) * scale,
    bottom: (pageHeight - bottom) * scale,
  }
  return { font, x, y, size: pdf._FPDFText_GetFontSize(text, index), box }
}
