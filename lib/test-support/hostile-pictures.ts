import { crc32, deflateSync } from 'node:zlib'
import type { HostileFile } from './hostile-files'
import { samplePng } from './sample-files'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(type: string, data: Buffer, sum?: number): Buffer {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(sum ?? crc32(bytes.subarray(4, data.length + 8)), data.length + 8)
  return bytes
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  data.set([8, 2], 8)
  return chunk('IHDR', data)
}

const picture = chunk('IDAT', deflateSync(Buffer.alloc(1000)))
const end = chunk('IEND', Buffer.alloc(0))

const pngOf = (...chunks: Buffer[]) => Buffer.concat([signature, ...chunks])

export function hostilePictures(): HostileFile[] {
  const good = samplePng(64, 64)
  const flipped = Buffer.from(good)
  flipped[45] = (flipped[45] as number) ^ 1
  const huge: Record<string, Buffer> = {
    '30 000 × 30 000 pixels': pngOf(header(30_000, 30_000), picture, end),
    '4 294 967 295 × 4 294 967 295 pixels': pngOf(header(0xffffffff, 0xffffffff), picture, end),
    '50 000 001 × 1 pixels': pngOf(header(50_000_001, 1), picture, end),
    '1 × 50 000 001 pixels': pngOf(header(1, 50_000_001), picture, end),
  }
  const damaged: Record<string, Buffer> = {
    'no pixels': pngOf(header(0, 0), picture, end),
    'no width': pngOf(header(0, 100), picture, end),
    'no picture': pngOf(header(10, 10), end),
    'no end': pngOf(header(10, 10), picture),
    'no header': pngOf(picture, end),
    'two bytes after its end': pngOf(header(10, 10), picture, end, Buffer.from('MZ')),
    'a zip after its end': pngOf(header(10, 10), picture, end, Buffer.from('PK\x03\x04')),
    'a PDF after its end': pngOf(header(10, 10), picture, end, Buffer.from('%PDF-1.7\n%%EOF')),
    'a wrong checksum': pngOf(header(10, 10), chunk('IDAT', Buffer.alloc(9), 1), end),
    'one bit changed': flipped,
    'a chunk as long as the world': pngOf(header(10, 10), Buffer.from('ffffffff49444154', 'hex')),
    'a header of the wrong length': pngOf(chunk('IHDR', Buffer.alloc(14)), picture, end),
  }
  const row = (refusal: HostileFile['refusal']) => (entry: [string, Buffer]) => ({
    what: `a PNG with ${entry[0]}`,
    bytes: entry[1],
    refusal,
  })
  const cut = [8, 20, 33, 40, good.length >> 1, good.length - 12, good.length - 1]
  return [
    ...Object.entries(huge).map(row('TOO_MANY_PIXELS')),
    ...Object.entries(damaged).map(row('DAMAGED')),
    ...cut.map((length) => row('DAMAGED')([`only ${length} of its bytes`, good.subarray(0, length)])),
  ]
}
