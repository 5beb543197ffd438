import type { FileSource } from './file-source'

export type Entry = { name: string; isStream: boolean; isRoot: boolean; start: number; size: number }

/** Marks in the tables instead of a sector's number. */
const lastUsable = 0xfffffffa

/** Thrown where a sector is asked for that cannot be: the file is cut short or its tables are wrong. */
export class BadCompoundFile extends Error {}

/**
 * Microsoft's compound file (MS-CFB), read sector by sector: enough to list what is inside and to walk a stream.
 * The npm readers take the whole file into memory.
 */
export async function openCompoundFile(file: FileSource) {
  const header = await file.read(0, 512)
  if (header.length < 512) throw new BadCompoundFile()
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new BadCompoundFile()
  const sectorSize = 2 ** shift
  const mostSectors = Math.ceil(file.size / sectorSize)

  async function sector(number: number): Promise<Buffer> {
    const bytes = await file.read((number + 1) * sectorSize, sectorSize)
    // The last sector of some writers is shorter.
    if (bytes.length === 0) throw new BadCompoundFile()
    return bytes
  }
  const next = await followTable(header, sector, sectorSize, mostSectors)

  async function* chain(start: number): AsyncGenerator<number> {
    let steps = 0
    for (let number = start; number <= lastUsable; number = await next(number)) {
      // A chain longer than the file runs in a circle.
      if (++steps > mostSectors || number >= mostSectors) throw new BadCompoundFile()
      yield number
    }
  }
  async function entries(): Promise<Entry[]> {
    const found: Entry[] = []
    for await (const number of chain(header.readUInt32LE(48))) found.push(...entriesIn(await sector(number)))
    return found
  }
  return { sectorSize, miniCutoff: header.readUInt32LE(56), sector, chain, entries }
}

export type CompoundFile = Awaited<ReturnType<typeof openCompoundFile>>

/** The sector allocation table: which sector comes after which. One of its sectors is held at a time. */
async function followTable(
  header: Buffer,
  sector: (number: number) => Promise<Buffer>,
  sectorSize: number,
  mostSectors: number,
): Promise<(number: number) => Promise<number>> {
  const perSector = sectorSize / 4
  const tables = await tableSectors(header, sector, perSector, mostSectors)
  let held: { number: number; bytes: Buffer } | undefined
  return async (number) => {
    const place = tables[Math.floor(number / perSector)]
    if (place === undefined) throw new BadCompoundFile()
    if (held?.number !== place) held = { number: place, bytes: await sector(place) }
    const at = (number % perSector) * 4
    if (at + 4 > held.bytes.length) throw new BadCompoundFile()
    return held.bytes.readUInt32LE(at)
  }
}

/** Where the table lies: 109 numbers in the header, more in sectors of their own in files above 7 MB. */
async function tableSectors(
  header: Buffer,
  sector: (number: number) => Promise<Buffer>,
  perSector: number,
  mostSectors: number,
): Promise<number[]> {
  const found = numbersIn(header, 76, 109)
  let more = header.readUInt32LE(68)
  for (let steps = 0; more <= lastUsable; steps++) {
    if (steps > mostSectors / perSector) throw new BadCompoundFile()
    const bytes = await sector(more)
    found.push(...numbersIn(bytes, 0, perSector - 1))
    if (bytes.length < perSector * 4) throw new BadCompoundFile()
    more = bytes.readUInt32LE((perSector - 1) * 4)
  }
  return found
}

function numbersIn(bytes: Buffer, start: number, count: number): number[] {
  const numbers: number[] = []
  for (let at = start; at < start + count * 4 && at + 4 <= bytes.length; at += 4) {
    const number = bytes.readUInt32LE(at)
    if (number <= lastUsable) numbers.push(number)
  }
  return numbers
}

function entriesIn(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const type = bytes[at + 66]
    if (type !== 1 && type !== 2 && type !== 5) continue
    const nameLength = Math.min(64, Math.max(2, bytes.readUInt16LE(at + 64)))
    entries.push({
      name: bytes.toString('utf16le', at, at + nameLength - 2),
      isStream: type === 2,
      isRoot: type === 5,
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    })
  }
  return entries
}
