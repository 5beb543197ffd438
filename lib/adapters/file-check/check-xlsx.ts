import { setImmediate } from 'node:timers/promises'
import { Unzip, UnzipInflate } from 'fflate'
import type { Fault } from './fault'
import type { FileSource } from './file-source'

/** Limits on what a reader would have to unpack; a sheet of 100 000 rows has a tenth of each. */
const mostEntries = 2_000
const mostInflated = 500 * 1024 * 1024
const highestRatio = 100
/** Below this a high ratio harms nobody: an almost empty workbook has one. */
const freeOfRatio = 16 * 1024 * 1024
/** At most 1 032 times as much comes out of one push, so a push stays below 17 MB. */
const step = 16 * 1024

/** How programs and other containers begin: MZ, ELF, zip, 7z, rar, gzip, compound file, PDF. */
const programs = /^(?:4d5a|7f454c46|504b0304|377abcaf|52617221|1f8b08|d0cf11e0|25504446)/

type Contents = { names: Set<string>; entries: number; inflated: number; nested: boolean; fault?: Fault }

/**
 * An .xlsx is a zip: looked through entry by entry, counting what comes out, keeping nothing of it.
 * @param most how many bytes may come out, where the reader behind can bear less than others.
 */
export async function checkXlsx(file: FileSource, most = mostInflated): Promise<Fault | undefined> {
  const [flags = 0] = await file.read(6, 1)
  if (flags & 1) return 'PASSWORD_PROTECTED'
  const listed = await listedEntries(file)
  if (listed === undefined) return 'DAMAGED'
  if (listed > mostEntries) return 'BOMB'
  const contents = await readThrough(file, most)
  if (contents.fault) return contents.fault
  const names = [...contents.names]
  if (!names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return 'WRONG_TYPE'
  if (!contents.names.has('[Content_Types].xml')) return 'WRONG_TYPE'
  if (names.some((name) => /vbaProject/i.test(name))) return 'MACROS'
  if (contents.nested) return 'ACTIVE_CONTENT'
  // Readers go by the list at the end: what is listed and not there, or there and not listed, hides something.
  return contents.entries === listed ? undefined : 'DAMAGED'
}

/** From the record that ends every zip; undefined where it is missing, as in a file cut short. */
async function listedEntries(file: FileSource): Promise<number | undefined> {
  const length = Math.min(file.size, 22 + 0xffff)
  const tail = await file.read(file.size - length, length)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue
    if (at + 22 + tail.readUInt16LE(at + 20) === tail.length) return tail.readUInt16LE(at + 10)
  }
  return undefined
}

async function readThrough(file: FileSource, most: number): Promise<Contents> {
  const contents: Contents = { names: new Set(), entries: 0, inflated: 0, nested: false }
  const unzip = openUnzip(contents)
  let read = 0
  try {
    for await (const chunk of await file.stream()) {
      for (let at = 0; at < chunk.length && !contents.fault; at += step) {
        const piece = chunk.subarray(at, at + step)
        unzip.push(piece)
        read += piece.length
        contents.fault ??= tooMuch(contents, read, most)
      }
      if (contents.fault) return contents
      // Unpacking is plain computing: the others get their turn in between.
      await setImmediate()
    }
    unzip.push(new Uint8Array(0), true)
  } catch {
    contents.fault ??= 'DAMAGED'
  }
  return contents
}

function openUnzip(contents: Contents): Unzip {
  const unzip = new Unzip((entry) => {
    contents.names.add(entry.name)
    contents.entries++
    let begun = false
    entry.ondata = (error, data) => {
      if (error) contents.fault ??= 'DAMAGED'
      else contents.inflated += data.length
      if (begun || !data?.length) return
      begun = true
      if (programs.test(Buffer.from(data.subarray(0, 8)).toString('hex'))) contents.nested = true
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  return unzip
}

function tooMuch({ entries, inflated }: Contents, read: number, most: number): Fault | undefined {
  if (entries > mostEntries || inflated > most) return 'BOMB'
  if (inflated > freeOfRatio && inflated > read * highestRatio) return 'BOMB'
}
