import { createInflate } from 'node:zlib'
import type { Fault } from './fault'
import type { FileSource } from './file-source'
import { decodedName, PdfLexer } from './pdf-lexer'

/** What acts by itself, starts something, or carries another file (R-APP-4). */
const forbidden = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia']
/** A stream of objects in any other packing than the usual one is not worth a second reader. */
const unusual = [
  'LZWDecode',
  'LZW',
  'ASCIIHexDecode',
  'AHx',
  'ASCII85Decode',
  'A85',
  'RunLengthDecode',
  'Crypt',
  'Predictor',
]

/** Looking into overlapping objects must not cost more than reading the file a few times over. */
const freeBytes = 16 * 1024 * 1024
const mostUnpacked = 64 * 1024 * 1024
const mostPacked = 20_000
/** So many objects inside one another are in no real file. */
const mostOpen = 1_000

type Found = { fault?: Fault; packed: number[] }

/**
 * Looks into every object of a PDF for what must not be in it. Not by its tables, which can be made to say anything:
 * each place in the file that reads like the start of an object is one, also inside of streams and strings.
 */
export async function checkPdfContent(file: FileSource): Promise<Fault | undefined> {
  const { fault, packed } = await readObjects(file)
  if (fault) return fault
  let unpacked = 0
  for (const position of packed) {
    const outcome = await readPacked(file, position, mostUnpacked - unpacked)
    if (typeof outcome !== 'number') return outcome
    unpacked += outcome
  }
}

async function readObjects(file: FileSource): Promise<Found> {
  const found: Found = { packed: [] }
  let open: PdfLexer[] = []
  let budget = 2 * file.size + freeBytes
  let position = 0
  let tail: Uint8Array = new Uint8Array(0)
  for await (const chunk of await file.stream()) {
    const bytes = Buffer.concat([tail, chunk])
    const offset = position - tail.length
    const goingOn = open
    open = []
    for (const [lexer, from] of lexersIn(bytes, tail.length, goingOn)) {
      const end = lexer.push(bytes, from, bytes.length)
      budget -= (end < 0 ? bytes.length : end) - from
      // Here and not after the piece: a piece may hold a hundred thousand beginnings.
      if (budget < 0 || open.length > mostOpen) return { fault: 'DAMAGED', packed: [] }
      if (end < 0) open.push(lexer)
      look(lexer, end + offset, found)
    }
    if (found.packed.length > mostPacked) found.fault ??= 'DAMAGED'
    if (found.fault) return found
    position += chunk.length
    tail = bytes.subarray(Math.max(0, bytes.length - 4))
  }
  return found
}

/** The objects that began in an earlier piece, then those that begin here; one at a time, for there may be many. */
function* lexersIn(bytes: Buffer, seen: number, goingOn: PdfLexer[]): Generator<[PdfLexer, number]> {
  for (const lexer of goingOn) yield [lexer, seen]
  for (const start of startsIn(bytes, seen)) yield [new PdfLexer(), start]
}

/** Behind each `obj` that stands after a space; the end of one may lie in this piece, its beginning in the last. */
function* startsIn(bytes: Buffer, seen: number): Generator<number> {
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (at > 0 && at + 3 > seen && (bytes[at - 1] as number) <= 32) yield at + 3
  }
}

function look({ names, hasStream }: PdfLexer, end: number, found: Found): void {
  if (isForbidden(names)) found.fault ??= 'ACTIVE_CONTENT'
  if (!hasStream || !names.has('ObjStm')) return
  const isUsual = names.has('FlateDecode') || names.has('Fl')
  if (!isUsual || unusual.some((name) => names.has(name))) found.fault ??= 'DAMAGED'
  found.packed.push(end)
}

function isForbidden(names: Set<string>): boolean {
  if (forbidden.some((name) => names.has(name))) return true
  return names.has('EF') && ['Filespec', 'UF', 'F'].some((name) => names.has(name))
}

const step = 64 * 1024

/** Objects packed into a stream; its end is where the packing ends. How much came out, or what is wrong. */
async function readPacked(file: FileSource, start: number, most: number): Promise<number | Fault> {
  const head = (await file.read(start, 2)).toString('latin1')
  let at = start + (head === '\r\n' ? 2 : 1)
  const unpacking = createInflate()
  async function* packed() {
    for (let piece = await file.read(at, step); piece.length > 0; piece = await file.read(at, step)) {
      at += piece.length
      yield piece
    }
  }
  const feeding = feed(unpacking, packed())
  try {
    return await namesIn(unpacking, most)
  } catch {
    return 'DAMAGED'
  } finally {
    unpacking.destroy()
    await feeding
  }
}

async function feed(into: ReturnType<typeof createInflate>, bytes: AsyncGenerator<Buffer>): Promise<void> {
  for await (const piece of bytes) {
    if (into.destroyed || into.readableEnded) return
    if (!into.write(piece)) {
      await new Promise((resolve) => {
        for (const event of ['drain', 'close', 'end']) into.once(event, resolve)
      })
    }
  }
  into.end()
}

async function namesIn(bytes: AsyncIterable<Buffer>, most: number): Promise<number | Fault> {
  const names = new Set<string>()
  let rest = ''
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > most) return 'BOMB'
    const text = rest + piece.toString('latin1')
    for (const [, name = ''] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]+)/g)) {
      if (names.size < 100_000) names.add(decodedName(name))
    }
    rest = text.slice(-256)
  }
  return isForbidden(names) ? 'ACTIVE_CONTENT' : size
}
