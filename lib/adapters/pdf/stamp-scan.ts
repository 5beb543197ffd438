import {
  concatTransformationMatrix,
  drawObject,
  PageSizes,
  PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { drawMarks, type FundMarks, titleOf } from './notice-form'

export type StampedScan = { pdf: Uint8Array } | { problem: 'ENCRYPTED' | 'UNREADABLE' }
export type ScanMarks = { kind: NoticeKind; receiptNumber: string; fund: FundMarks }

const [WIDTH, HEIGHT] = PageSizes.A4

/**
 * The scan of a notice that came by post, with the marks a notice filed here bears (R-INS-9, R-INS-11). Nobody knows
 * where the boxes of a scan are, so the first page is made smaller and the marks stand under it: they cover nothing.
 * They are drawn by Typst, as pdf-lib's own fonts leave most Japanese characters blank.
 */
export async function stampScan(scan: Uint8Array, marks: ScanMarks): Promise<StampedScan> {
  const { kind, receiptNumber, fund } = marks
  const drawn = await drawMarks(kind, receiptNumber, fund)
  try {
    return { pdf: await stamped(scan, drawn, titleOf(kind, receiptNumber)) }
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes('is encrypted')
    return { problem: encrypted ? 'ENCRYPTED' : 'UNREADABLE' }
  }
}

async function stamped(scan: Uint8Array, marks: Uint8Array, title: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([WIDTH, HEIGHT])
  const [panel] = await document.embedPdf(marks)
  if (!panel) throw new Error('Typst drew no page')
  const room = { bottom: panel.height, height: HEIGHT - panel.height }
  const scanned = isPng(scan) ? await imageOf(document, scan) : await firstPageOf(document, scan)
  place(page, 'Scan', scanned, room)
  place(page, 'Marks', { ...panel, ref: panel.ref, turned: 0 }, { bottom: 0, height: panel.height })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.catalog.set(PDFName.of('Lang'), PDFString.of('ja-JP'))
  return document.save()
}

type Drawn = { ref: PDFRef; width: number; height: number; turned: number; image?: boolean }

async function imageOf(document: PDFDocument, png: Uint8Array): Promise<Drawn> {
  const { ref, width, height } = await document.embedPng(png)
  return { ref, width, height, turned: 0, image: true }
}

/** The first page to be placed; the others follow as they are. */
async function firstPageOf(document: PDFDocument, scan: Uint8Array): Promise<Drawn> {
  const source = await PDFDocument.load(scan, { updateMetadata: false, throwOnInvalidObject: true })
  const [first, ...others] = source.getPages()
  if (!first) throw new Error('The scan has no page')
  const { x, y, width, height } = first.getCropBox()
  const { ref } = await document.embedPage(first, { left: x, bottom: y, right: x + width, top: y + height })
  const indices = others.map((_, index) => index + 1)
  for (const other of await document.copyPages(source, indices)) document.addPage(other)
  return { ref, width, height, turned: first.getRotation().angle }
}

/** As large as the room lets it be, upright, in the middle. */
function place(page: PDFPage, name: string, drawn: Drawn, room: { bottom: number; height: number }) {
  const { ref, width, height, turned, image } = drawn
  page.node.setXObject(PDFName.of(name), ref)
  const quarter = (((turned / 90) % 4) + 4) % 4
  const [wide, tall] = quarter % 2 ? [height, width] : [width, height]
  const scale = Math.min(WIDTH / wide, room.height / tall)
  const [x, y] = [(WIDTH - wide * scale) / 2, room.bottom + (room.height - tall * scale) / 2]
  // Turned clockwise as the page asks, then moved back to where it was.
  const cos = [1, 0, -1, 0][quarter] ?? 1
  const sin = [0, -1, 0, 1][quarter] ?? 0
  const back = [
    [0, 0],
    [0, tall],
    [wide, tall],
    [wide, 0],
  ][quarter] ?? [0, 0]
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, scale, x, y),
    concatTransformationMatrix(cos, sin, -sin, cos, back[0] ?? 0, back[1] ?? 0),
    // An image is one by one where a page has its points.
    ...(image ? [concatTransformationMatrix(width, 0, 0, height, 0, 0)] : []),
    drawObject(name),
    popGraphicsState(),
  )
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte)
}
