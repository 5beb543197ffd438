const sector = 512
const end = 0xfffffffe
const free = 0xffffffff
const table = 0xfffffffd

/** A BIFF8 workbook stream: its first record, and FILEPASS after it when it has a password. */
export function workbookStream({ size = 4096, locked = false } = {}): Buffer {
  const stream = Buffer.alloc(size)
  stream.writeUInt16LE(0x0809, 0)
  stream.writeUInt16LE(16, 2)
  stream.writeUInt16LE(0x0600, 4)
  stream.writeUInt16LE(locked ? 0x002f : 0x0042, 20)
  stream.writeUInt16LE(2, 22)
  return stream
}

/** One small stream as Excel writes it: in pieces of 64 bytes inside the stream of the root. */
export function compoundFileWithSmall(name: string, bytes: Buffer): Buffer {
  const before = Buffer.alloc(640)
  const root = Buffer.concat([before, bytes])
  const sectors = Math.ceil(root.length / sector)
  const directory = [
    directoryEntry('Root Entry', 5, 2, root.length),
    directoryEntry(name, 2, before.length / 64, bytes.length),
  ]
  const header = headerBytes()
  header.writeUInt32LE(4096, 56)
  const fat = fatBytes([table, end, ...chainOf(sectors, 2)])
  return Buffer.concat([
    header,
    fat,
    Buffer.concat(directory, sector),
    Buffer.concat([root], sectors * sector),
  ])
}

/** The smallest compound file (MS-CFB) that readers take: one table sector, one directory, then the streams. */
export function compoundFile(streams: Record<string, Buffer>): Buffer {
  const names = Object.keys(streams)
  const directorySectors = Math.ceil((names.length + 1) / 4)
  const fat = [table, ...chainOf(directorySectors, 1)]
  const directory = [directoryEntry('Root Entry', 5, end, 0)]
  const bodies: Buffer[] = []
  for (const [name, bytes] of Object.entries(streams)) {
    const sectors = Math.ceil(bytes.length / sector)
    directory.push(directoryEntry(name, 2, fat.length, bytes.length))
    fat.push(...chainOf(sectors, fat.length))
    bodies.push(Buffer.concat([bytes, Buffer.alloc(sectors * sector - bytes.length)]))
  }
  const directoryBytes = Buffer.concat(directory, directorySectors * sector)
  return Buffer.concat([headerBytes(), fatBytes(fat), directoryBytes, ...bodies])
}

function chainOf(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? end : from + index + 1))
}

function headerBytes(): Buffer {
  const header = Buffer.alloc(sector)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  // Everything lies in whole sectors, however small.
  header.writeUInt32LE(0, 56)
  header.writeUInt32LE(end, 60)
  header.writeUInt32LE(end, 68)
  header.writeUInt32LE(0, 76)
  for (let at = 80; at < sector; at += 4) header.writeUInt32LE(free, at)
  return header
}

function fatBytes(fat: number[]): Buffer {
  const bytes = Buffer.alloc(sector, 0xff)
  for (const [index, next] of fat.entries()) bytes.writeUInt32LE(next, index * 4)
  return bytes
}

function directoryEntry(name: string, type: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(name.length * 2 + 2, 64)
  entry[66] = type
  for (const at of [68, 72, 76]) entry.writeUInt32LE(free, at)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}
