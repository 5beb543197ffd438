import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { memorySource } from '@/lib/test-support/memory-source'
import { samplePng } from '@/lib/test-support/sample-files'
import { checkPng } from './check-png'

const check = (bytes: Buffer) => checkPng(memorySource(bytes, 13))

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
  return bytes
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  return chunk('IHDR', data)
}

const picture = (width: number, height: number) =>
  Buffer.concat([signature, header(width, height), chunk('IDAT'), chunk('IEND')])

describe('PNG', () => {
  it('R-APP-4 takes a picture', async () => {
    expect(await check(samplePng())).toBeUndefined()
    expect(await check(samplePng(640, 480))).toBeUndefined()
  })

  it('R-APP-4 takes 50 megapixels and refuses one row more, and 30 000 by 30 000', async () => {
    expect(await check(picture(10_000, 5_000))).toBeUndefined()
    expect(await check(picture(10_000, 5_001))).toBe('TOO_MANY_PIXELS')
    expect(await check(picture(30_000, 30_000))).toBe('TOO_MANY_PIXELS')
  })

  it('R-APP-4 notices one cut short anywhere', async () => {
    const whole = samplePng(64, 64)
    for (let length = 8; length < whole.length; length += 7) {
      expect(await check(whole.subarray(0, length)), String(length)).toBe('DAMAGED')
    }
  })

  it('R-APP-4 notices a changed byte', async () => {
    const bytes = samplePng(64, 64)
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await check(bytes)).toBe('DAMAGED')
  })

  it.each([
    ['no picture', Buffer.concat([signature, header(8, 8), chunk('IEND')])],
    ['no width', picture(0, 8)],
    ['no header', Buffer.concat([signature, chunk('IDAT'), chunk('IEND')])],
    ['another file behind it', Buffer.concat([samplePng(), Buffer.from('PK\x03\x04')])],
    ['a chunk of four gigabytes', Buffer.concat([signature, header(8, 8), Buffer.alloc(8, 0xff)])],
  ])('R-APP-4 refuses one with %s', async (_name, bytes) => {
    expect(await check(bytes)).toBe('DAMAGED')
  })
})
