import { deflateSync } from 'node:zlib'

type PlainFile = { objects: Buffer[]; head: Buffer; trailer: string }
/** A row of the cross-reference stream: 1 = at this byte, 2 = in this object stream at this index. */
type Place = [type: 1 | 2, place: number, index: number]

const END = 'endobj\n\n'

/**
 * The same objects, those without a stream together in a compressed one (PDF 1.5; ISO 32000-1, 7.5.7 and
 * 7.5.8): a fifth less, as the tags of an accessible document are many small objects. A file that is not
 * built as Typst builds it comes back as it was.
 */
export function packedPdf(pdf: Uint8Array): Uint8Array {
  const file = readPlain(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  if (!file) return pdf
  const packNumber = file.objects.length + 1
  const places: Place[] = [[1, 0, 0xffff]]
  const parts: Buffer[] = [file.head]
  let length = file.head.length
  const add = (number: number, source: Buffer) => {
    places[number] = [1, length, 0]
    parts.push(source)
    length += source.length
  }
  const plain: number[] = []
  for (const [index, source] of file.objects.entries()) {
    if (source.includes('endstream')) add(index + 1, withShortMap(source))
    else places[index + 1] = [2, packNumber, plain.push(index + 1) - 1]
  }
  add(packNumber, objectStream(packNumber, plain, file.objects))
  const start = length
  add(packNumber + 1, references(packNumber + 1, [...places, [1, start, 0]], file.trailer))
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]))
}

function readPlain(file: Buffer): PlainFile | undefined {
  const start = Number(
    /startxref\n(\d+)\n%%EOF$/.exec(file.toString('latin1', Math.max(0, file.length - 32)))?.[1],
  )
  if (!start) return undefined
  const words = file.toString('latin1', start)
  const count = Number(/^xref\n0 (\d+)\n/.exec(words)?.[1] ?? 0)
  const trailer = /trailer\n<<\s+\/Size \d+\s([\s\S]*)>>\s*startxref/.exec(words)?.[1]
  const offsets = [...words.matchAll(/^(\d{10}) 00000 n\r?\s?$/gm)].map(([, at]) => Number(at))
  if (!trailer || offsets.length !== count - 1) return undefined
  const objects = offsets.map((at, index) => file.subarray(at, offsets[index + 1] ?? start))
  const whole = objects.every(
    (source, index) =>
      source.indexOf(`${index + 1} 0 obj\n`) === 0 && source.lastIndexOf(END) === source.length - END.length,
  )
  return whole ? { objects, head: file.subarray(0, offsets[0]), trailer: trailer.trim() } : undefined
}

function objectStream(number: number, plain: number[], objects: Buffer[]): Buffer {
  const bodies = plain.map(
    (one) => objects[one - 1]?.subarray(`${one} 0 obj\n`.length, -END.length) ?? Buffer.alloc(0),
  )
  let at = 0
  const places = plain.map((one, index) => {
    const place = `${one} ${at}`
    at += (bodies[index]?.length ?? 0) + 1
    return place
  })
  const head = Buffer.from(`${places.join(' ')}\n`)
  const keys = `/Type /ObjStm /N ${plain.length} /First ${head.length}`
  return streamObject(
    number,
    keys,
    Buffer.concat([head, ...bodies.flatMap((body) => [body, Buffer.from('\n')])]),
  )
}

function references(number: number, places: Place[], trailer: string): Buffer {
  const rows = Buffer.alloc(places.length * 7)
  for (const [at, [type, place, index]] of places.entries()) {
    rows.writeUInt8(at === 0 ? 0 : type, at * 7)
    rows.writeUInt32BE(place, at * 7 + 1)
    rows.writeUInt16BE(index, at * 7 + 5)
  }
  return streamObject(number, `/Type /XRef /Size ${places.length} /W [1 4 2] ${trailer}`, rows)
}

function streamObject(number: number, keys: string, bytes: Uint8Array): Buffer {
  const packed = deflateSync(bytes)
  const head = `${number} 0 obj\n<< ${keys} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')])
}

/** The map from glyphs to characters is the one long stream that Typst leaves as plain text. */
function withShortMap(source: Buffer): Buffer {
  const start = source.indexOf('stream\n')
  const words = source.toString('latin1', 0, start)
  const read = /^(\d+) 0 obj\s*<<\s*\/Length (\d+)([\s\S]*)>>\s*$/.exec(words)
  if (!read || !words.includes('/Type /CMap') || words.includes('/Filter')) return source
  const from = start + 'stream\n'.length
  return streamObject(Number(read[1]), (read[3] ?? '').trim(), source.subarray(from, from + Number(read[2])))
}
