import { crc32 } from 'node:zlib'
import { type ByteReader, byteReader } from './byte-reader'
import type { Fault } from './fault'
import type { FileSource } from './file-source'

/** A clerk's browser has to unpack it: 50 megapixels are 200 MB of memory there. */
const mostPixels = 50_000_000

/** Every chunk of a PNG with its checksum, from IHDR to IEND, in one pass. */
export async function checkPng(file: FileSource): Promise<Fault | undefined> {
  const reader = byteReader(await file.stream('lent'))
  try {
    await reader.take(8)
    return await checkChunks(reader)
  } finally {
    await reader.close()
  }
}

async function checkChunks(reader: ByteReader): Promise<Fault | undefined> {
  const header = await readChunk(reader)
  if (header?.type !== 'IHDR' || !header.data) return 'DAMAGED'
  const pixels = header.data.readUInt32BE(0) * header.data.readUInt32BE(4)
  if (pixels === 0) return 'DAMAGED'
  if (pixels > mostPixels) return 'TOO_MANY_PIXELS'
  let hasPicture = false
  for (let chunk = await readChunk(reader); chunk; chunk = await readChunk(reader)) {
    if (chunk.type === 'IDAT') hasPicture = true
    // Nothing may hide behind the picture.
    if (chunk.type === 'IEND') return hasPicture && (await reader.atEnd()) ? undefined : 'DAMAGED'
  }
  return 'DAMAGED'
}

/** Undefined: it is cut short, or its checksum is another. Only IHDR is kept, the rest just passes through. */
async function readChunk(reader: ByteReader): Promise<{ type: string; data?: Buffer } | undefined> {
  const head = await reader.take(8)
  if (!head) return undefined
  const length = head.readUInt32BE(0)
  const type = head.toString('latin1', 4)
  if (type === 'IHDR' && length !== 13) return undefined
  let sum = crc32(head.subarray(4))
  const kept: Uint8Array[] = []
  const whole = await reader.pass(length, (piece) => {
    sum = crc32(piece, sum)
    if (type === 'IHDR') kept.push(Buffer.from(piece))
  })
  const wanted = whole ? await reader.take(4) : undefined
  if (wanted?.readUInt32BE(0) !== sum) return undefined
  return type === 'IHDR' ? { type, data: Buffer.concat(kept) } : { type }
}
