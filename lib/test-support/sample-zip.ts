import { crc32, deflateRawSync } from 'node:zlib'

/** A zip as any program writes it, by another library than the one that is tested with it. */
export function sampleZip(files: Record<string, string | Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const entry = { name: Buffer.from(name), sum: crc32(bytes), size: bytes.length, packed: packed.length }
    const local = Buffer.concat([header(0x04034b50, entry), entry.name, packed])
    list.push(header(0x02014b50, entry, offset), entry.name)
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(list)
  return Buffer.concat([...parts, listed, endRecord(Object.keys(files).length, listed.length, offset)])
}

type Entry = { name: Buffer; sum: number; size: number; packed: number }

/** The header before an entry, or with an offset the one in the list at the end, which has 16 bytes more. */
function header(signature: number, { name, sum, size, packed }: Entry, offset?: number): Buffer {
  const isListed = offset !== undefined
  const bytes = Buffer.alloc(isListed ? 46 : 30)
  const at = isListed ? 6 : 4
  bytes.writeUInt32LE(signature)
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(0x0800, at + 2)
  bytes.writeUInt16LE(8, at + 4)
  bytes.writeUInt32LE(sum, at + 10)
  bytes.writeUInt32LE(packed, at + 14)
  bytes.writeUInt32LE(size, at + 18)
  bytes.writeUInt16LE(name.length, at + 22)
  if (isListed) bytes.writeUInt32LE(offset, 42)
  return bytes
}

function endRecord(entries: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50)
  bytes.writeUInt16LE(entries, 8)
  bytes.writeUInt16LE(entries, 10)
  bytes.writeUInt32LE(length, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}
