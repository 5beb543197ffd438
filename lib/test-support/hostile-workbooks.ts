import type { HostileFile } from './hostile-files'
import { compoundFile, workbookStream } from './sample-compound-file'
import { samplePng, sampleXlsx } from './sample-files'
import { sampleZip } from './sample-zip'

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

/** Says in its list that it has one entry; each reader believes another half of it. */
function withCount(zip: Buffer, count: number): Buffer {
  const bytes = Buffer.from(zip)
  const at = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  bytes.writeUInt16LE(count, at + 8)
  bytes.writeUInt16LE(count, at + 10)
  return bytes
}

/** Many entries in the list that all lead to the same bytes: small on disk, without end when unpacked. */
function overlapping(entries: number): Buffer {
  const zip = sampleXlsx({ 'xl/big.xml': zeros(20) })
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const start = zip.readUInt32LE(end + 16)
  const list = zip.subarray(start, end)
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt16LE(entries * 4, 8)
  tail.writeUInt16LE(entries * 4, 10)
  tail.writeUInt32LE(list.length * entries, 12)
  return Buffer.concat([zip.subarray(0, start), ...Array(entries).fill(list), tail])
}

function encrypted(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip)
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6)
  return bytes
}

const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`xl/${index}.xml`, 'x']))
const inner = sampleZip({ 'a.zip': sampleZip({ 'b.xml': zeros(4) }) })

const bombs: [string, Buffer][] = [
  ['one entry of 600 MB', sampleXlsx({ 'xl/big.xml': zeros(600) })],
  ['one entry that unpacks to a thousand times its size', sampleXlsx({ 'xl/big.xml': zeros(60) })],
  [
    'six entries of 90 MB',
    sampleXlsx(Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`xl/${n}.xml`, zeros(90)]))),
  ],
  ['2 100 entries', sampleXlsx(many)],
  ['entries that overlap', overlapping(300)],
  ['60 000 entries in its list', withCount(sampleXlsx(), 60_000)],
  ['one entry too few in its list', withCount(sampleXlsx(), 2)],
  ['one entry too many in its list', withCount(sampleXlsx(), 4)],
  ['no list', sampleXlsx().subarray(0, -22)],
  ['bytes behind its end', Buffer.concat([sampleXlsx(), Buffer.from('MZ')])],
]

const nested: [string, Buffer][] = [
  ['a zip inside', sampleXlsx({ 'xl/embeddings/a.bin': inner })],
  ['a program inside', sampleXlsx({ 'xl/media/image1.png': Buffer.from(`MZ${'\0'.repeat(100)}`) })],
  [
    'a program for Linux inside',
    sampleXlsx({ 'xl/media/image1.png': Buffer.from('\x7fELF and so on', 'latin1') }),
  ],
  ['a PDF inside', sampleXlsx({ 'xl/embeddings/a.bin': '%PDF-1.7\n' })],
  ['an OLE object inside', sampleXlsx({ 'xl/embeddings/oleObject1.bin': compoundFile({}) })],
]

const macros: [string, Buffer][] = [
  ['macros', sampleXlsx({ 'xl/vbaProject.bin': compoundFile({}) })],
  ['macros in another folder', sampleXlsx({ 'custom/VBAPROJECT.BIN': 'x' })],
]

const others: [string, Buffer][] = [
  ['a document of Word', sampleZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
  ['any zip', sampleZip({ 'a.txt': 'a' })],
  ['a Java program', sampleZip({ 'META-INF/MANIFEST.MF': 'Main-Class: A', 'A.class': 'x' })],
  ['a zip with a workbook and no types', sampleZip({ 'xl/workbook.xml': '<workbook/>' })],
]

function rows(kind: string, entries: [string, Buffer][], refusal: HostileFile['refusal']): HostileFile[] {
  return entries.map(([what, bytes]) => ({ what: `${kind} with ${what}`, bytes, refusal }))
}

export function hostileWorkbooks(): HostileFile[] {
  const good = sampleXlsx({ 'xl/media/image1.png': samplePng() })
  const xls = compoundFile({ Workbook: workbookStream() })
  const vba = compoundFile({ Workbook: workbookStream(), _VBA_PROJECT_CUR: Buffer.alloc(10) })
  const cut = (whole: Buffer, ...parts: number[]): [string, Buffer][] =>
    parts.map((part) => {
      const length = Math.floor(whole.length * part)
      return [`only ${length} of its bytes`, whole.subarray(0, length)]
    })
  return [
    ...rows('an .xlsx', bombs, 'DAMAGED'),
    ...rows('an .xlsx', nested, 'ACTIVE_CONTENT'),
    ...rows('an .xlsx', macros, 'MACROS'),
    ...rows('an .xlsx', [['a password on its entries', encrypted(good)]], 'PASSWORD_PROTECTED'),
    ...rows('in truth', others, 'WRONG_TYPE'),
    ...rows('an .xlsx', cut(good, 0.1, 0.3, 0.5, 0.8, 0.99), 'DAMAGED'),
    ...rows('an .xls', cut(xls, 0.02, 0.3, 0.5), 'DAMAGED'),
    ...rows('an .xls', [['macros', vba]], 'MACROS'),
    ...rows(
      'an .xls',
      [['a password', compoundFile({ Workbook: workbookStream({ locked: true }) })]],
      'PASSWORD_PROTECTED',
    ),
    ...rows(
      'an .xlsx',
      [['a password', compoundFile({ EncryptedPackage: Buffer.alloc(9) })]],
      'PASSWORD_PROTECTED',
    ),
    ...rows('in truth', [['a .doc', compoundFile({ WordDocument: Buffer.alloc(5000) })]], 'WRONG_TYPE'),
  ]
}
