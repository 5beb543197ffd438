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
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of await file.stream('lent')) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    const goingOn = open
    open = []
    for (const [lexer, from] of lexersIn(bytes, tail, goingOn)) {
      const end = lexer.push(bytes, from, bytes.length)
      budget -= (end < 0 ? bytes.length : end) - from
      // Here and not after the piece: a piece may hold a hundred thousand beginnings.
      if (budget < 0 || open.length > mostOpen) return { fault: 'DAMAGED', packed: [] }
      if (end < 0) open.push(lexer)
      look(lexer, position + end, found)
    }
    if (found.packed.length > mostPacked) found.fault ??= 'DAMAGED'
    if (found.fault) return found
    position += bytes.length
    tail = Buffer.concat([tail, bytes.subarray(-4)]).subarray(-4)
  }
  return found
}

/** The objects that began in an earlier piece, then those that begin here; one at a time, for there may be many. */
function* lexersIn(bytes: Buffer, tail: Buffer, goingOn: PdfLexer[]): Generator<[PdfLexer, number]> {
  for (const lexer of goingOn) yield [lexer, 0]
  for (const start of startsIn(bytes, tail)) yield [new PdfLexer(), start]
}

/** Behind each `obj` that stands after a space; its beginning may lie in the last piece, of which `tail` is the end. */
function* startsIn(bytes: Buffer, tail: Buffer): Generator<number> {
  const seam = Buffer.concat([tail, bytes.subarray(0, 2)])
  for (const start of behindObj(seam)) if (start > tail.length) yield start - tail.length
  if (bytes.toString('latin1', 0, 3) === 'obj' && isSpace(tail.at(-1))) yield 3
  yield* behindObj(bytes)
}

function* behindObj(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf('obj', 1); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (isSpace(bytes[at - 1])) yield at + 3
  }
}

const isSpace = (code: number | undefined) => code !== undefined && code <= 32

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
