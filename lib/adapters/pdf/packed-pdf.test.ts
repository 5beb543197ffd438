import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { packedPdf } from './packed-pdf'
import { readPages } from './proof/read-pages'
import { fontFolders, templateFolder } from './typeset'
import { typesetter } from './typesetting-process'

const draw = typesetter(templateFolder(), fontFolders())

const RECEIPT = {
  receiptNumber: 'A-1',
  receivedAt: '令和8年',
  portalName: 'ポータル',
  facilityName: '𠮷野 髙﨑 医院',
  institutionCode: '1310270751',
  applicantName: 'endobj 1 0 obj endstream stream xref',
  answers: Array.from({ length: 40 }, (_, at) => ({ label: `項目${at}`, value: `回答${at}` })),
  files: [],
  next: '確認します。',
}

it('R-APP-7 a packed document shows the same text and the same pixels on every page', async () => {
  const plain = draw('receipt', JSON.stringify(RECEIPT))
  const packed = packedPdf(plain)
  expect(packed.length).toBeLessThan(plain.length * 0.9)
  const [before, after] = [await readPages(plain), await readPages(packed)]
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
  for (const [at, { bitmap }] of after.entries()) {
    expect(Buffer.compare(bitmap.grey, before[at]?.bitmap.grey ?? new Uint8Array())).toBe(0)
  }
})

it('R-APP-7 a packed document keeps its title, its tags and its mark of PDF/UA', async () => {
  const packed = packedPdf(draw('receipt', JSON.stringify(RECEIPT)))
  const document = await PDFDocument.load(packed, { updateMetadata: false })
  expect(document.getTitle()).toBe('受付票（A-1）')
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object))
  const plain = await PDFDocument.load(draw('receipt', JSON.stringify(RECEIPT)), { updateMetadata: false })
  const tags = (all: string[]) => all.filter((object) => object.includes('/StructElem'))
  expect(tags(objects)).toEqual(
    tags(plain.context.enumerateIndirectObjects().map(([, object]) => String(object))),
  )
  expect(Buffer.from(packed).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

it.each([
  ['nothing', ''],
  ['another file', '%PDF-1.7\nhello'],
  [
    'a file of another make',
    '%PDF-1.4\n1 0 obj<</A 1>>endobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2>>\nstartxref\n32\n%%EOF',
  ],
])('R-APP-7 %s comes back as it was', (_, text) => {
  const bytes = new TextEncoder().encode(text)
  expect(packedPdf(bytes)).toBe(bytes)
})
