import { PDFDocument } from 'pdf-lib'
import { PNG } from 'pngjs'
import { sampleZip } from './sample-zip'

export const MiB = 1024 * 1024

/** A real PDF of one page; `objectStreams` writes its tables the packed way. */
export async function samplePdf({ objectStreams = false } = {}): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([200, 200]).drawText('specimen')
  return Buffer.from(await document.save({ useObjectStreams: objectStreams }))
}

export function samplePng(width = 8, height = 8): Buffer {
  return PNG.sync.write(new PNG({ width, height, fill: true }))
}

type Files = Record<string, string | Uint8Array>

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

/** A workbook of one sheet, and whatever else is put into the zip. */
export function sampleXlsx(more: Files = {}): Buffer {
  return sampleZip({
    '[Content_Types].xml': contentTypes,
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': '<worksheet/>',
    ...more,
  })
}

/** A valid PDF of exactly `size` bytes, made while it is read, so that it costs no memory. */
export async function* streamedPdf(size: number): AsyncGenerator<Uint8Array> {
  const head = (length: number) =>
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n` +
    `3 0 obj\n<</Length ${String(length).padStart(9, '0')}>>\nstream\n`
  const foot = (at: number) =>
    `\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n` +
    `${String(at).padStart(9, '0')}\n%%EOF\n`
  const filling = size - head(0).length - foot(0).length
  yield Buffer.from(head(filling))
  // Fresh memory for each piece, as from a network: whoever keeps the pieces is found out.
  const step = 64 * 1024
  for (let left = filling; left > 0; left -= step) yield Buffer.alloc(Math.min(step, left), 'x')
  yield Buffer.from(foot(head(0).length + filling + '\nendstream\nendobj\n'.length))
}
