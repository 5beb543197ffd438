import { PDFiumLibrary } from '@hyzyla/pdfium'

// The reader of Chrome, independent of the writer. Its JavaScript wrapper shows text and pixels but not
// where a character stands; these are the functions of its C interface (fpdf_text.h, fpdf_edit.h) that
// the tests need besides.
export type Pdfium = {
  wasmExports: { malloc: (size: number) => number; free: (pointer: number) => void }
  HEAPU8: Uint8Array
  HEAPF32: Float32Array
  HEAPF64: Float64Array
  _FPDF_LoadMemDocument: (data: number, size: number, password: number) => number
  _FPDF_CloseDocument: (document: number) => void
  _FPDF_GetPageCount: (document: number) => number
  _FPDF_LoadPage: (document: number, index: number) => number
  _FPDF_ClosePage: (page: number) => void
  _FPDF_GetPageWidth: (page: number) => number
  _FPDF_GetPageHeight: (page: number) => number
  _FPDFText_LoadPage: (page: number) => number
  _FPDFText_ClosePage: (text: number) => void
  _FPDFText_CountChars: (text: number) => number
  _FPDFText_GetUnicode: (text: number, index: number) => number
  _FPDFText_IsGenerated: (text: number, index: number) => number
  _FPDFText_GetFontSize: (text: number, index: number) => number
  _FPDFText_GetFontInfo: (text: number, index: number, name: number, size: number, flags: number) => number
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  _FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number
  _FPDFBitmap_CreateEx: (w: number, h: number, format: number, data: number, stride: number) => number
  _FPDFBitmap_FillRect: (bitmap: number, x: number, y: number, w: number, h: number, colour: number) => void
  _FPDFBitmap_Destroy: (bitmap: number) => void
  _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    x: number,
    y: number,
    w: number,
    h: number,
    rotate: number,
    flags: number,
  ) => void
  _FPDF_CreateNewDocument: () => number
  _FPDFPage_New: (document: number, index: number, width: number, height: number) => number
  _FPDFText_LoadFont: (document: number, data: number, size: number, type: number, cid: number) => number
  _FPDFPageObj_CreateTextObj: (document: number, font: number, size: number) => number
  _FPDFText_SetText: (textObject: number, utf16: number) => number
  _FPDFPageObj_Transform: (
    o: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
  ) => void
  _FPDFPage_InsertObject: (page: number, object: number) => void
}

let opened: Promise<Pdfium> | undefined

export function pdfium(): Promise<Pdfium> {
  opened ??= PDFiumLibrary.init().then((library) => (library as unknown as { module: Pdfium }).module)
  return opened
}

/** Copies bytes to where pdfium can read them. */
export function placed(pdf: Pdfium, bytes: Uint8Array): number {
  const pointer = pdf.wasmExports.malloc(bytes.length)
  pdf.HEAPU8.set(bytes, pointer)
  return pointer
}

export type Bitmap = { width: number; height: number; grey: Uint8Array; scale: number }

const SCALE = 4

/** The page in grey, 288 dots to the inch. */
export function render(pdf: Pdfium, page: number): Bitmap {
  const width = Math.floor(pdf._FPDF_GetPageWidth(page) * SCALE)
  const height = Math.floor(pdf._FPDF_GetPageHeight(page) * SCALE)
  const data = pdf.wasmExports.malloc(width * height)
  const bitmap = pdf._FPDFBitmap_CreateEx(width, height, 1, data, width)
  pdf._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  pdf._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
  const grey = pdf.HEAPU8.slice(data, data + width * height)
  pdf._FPDFBitmap_Destroy(bitmap)
  pdf.wasmExports.free(data)
  return { width, height, grey, scale: SCALE }
}
