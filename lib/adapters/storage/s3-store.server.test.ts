import { createHash, randomUUID } from 'node:crypto'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { buffer } from 'node:stream/consumers'
import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memoryHeld } from '@/lib/test-support/memory-held'
import { MiB, streamedPdf } from '@/lib/test-support/sample-files'
import { noSwift, type SwiftServer, startSwift, swiftKeys } from '@/lib/test-support/swift-server'
import { s3ClientConfig, s3Store } from './s3-store'
import type { S3Settings } from './storage-url'
import { NotStored } from './store'

const bucket = 'portal-files'
let swift: SwiftServer | undefined
let client: S3Client

const settingsAt = (endpoint: string): S3Settings => ({
  kind: 's3',
  bucket,
  prefix: 'uploads/',
  endpoint,
  region: 'us-east-1',
})

function storeAt(endpoint = swift?.endpoint ?? '', credentials = swiftKeys) {
  const settings = settingsAt(endpoint)
  return s3Store(settings, { ...s3ClientConfig(settings), credentials, maxAttempts: 1 })
}

beforeAll(async () => {
  if (noSwift) return
  swift = await startSwift()
  const settings = settingsAt(swift.endpoint)
  client = new S3Client({ ...s3ClientConfig(settings), credentials: swiftKeys })
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
}, 90_000)

afterAll(() => swift?.stop())

beforeEach((context) => {
  if (noSwift) context.skip(noSwift)
})

/** Swift rounds its times up to whole seconds. */
const atOnce = -60_000

async function* pieces(bytes: Buffer, step = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

async function left(): Promise<{ objects: number; uploads: number }> {
  const { KeyCount = 0 } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'uploads/' }))
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
  return { objects: KeyCount, uploads: Uploads.length }
}

describe('the S3 store on a real server', { timeout: 60_000 }, () => {
  afterEach(async () => {
    if (!noSwift) expect(await left()).toEqual({ objects: 0, uploads: 0 })
  })

  it.each([0, 1, 8 * MiB, 8 * MiB + 1, 20 * MiB])(
    'R-ALL-6 keeps %i bytes as they were, whole and in ranges',
    async (size) => {
      const [store, key] = [storeAt(), randomUUID()]
      const bytes = Buffer.alloc(size)
      for (let at = 0; at < size; at++) bytes[at] = at % 251
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(await store.put(key, pieces(bytes))).toEqual({ size, sha256 })
      expect((await buffer(await store.get(key))).equals(bytes)).toBe(true)
      if (size > 10) {
        const range = await buffer(await store.get(key, { start: size - 10, end: size - 3 }))
        expect(range.equals(bytes.subarray(size - 10, size - 2))).toBe(true)
      }
      await store.remove(key)
      await store.remove(key)
      await expect(store.get(key)).rejects.toThrow(NotStored)
    },
  )

  it('R-ALL-6 is ready; with a wrong secret it is not, and neither takes nor gives', async () => {
    await storeAt().check()
    const wrong = storeAt(undefined, { ...swiftKeys, secretAccessKey: 'guessed' })
    await expect(wrong.check()).rejects.toThrow()
    await expect(wrong.put(randomUUID(), pieces(Buffer.from('x')))).rejects.toThrow()
    await expect(wrong.get(randomUUID())).rejects.toThrow()
  })

  it('R-APP-4 leaves no object and no part when the sender breaks off', async () => {
    async function* broken() {
      yield* pieces(Buffer.alloc(20 * MiB))
      throw new Error('the line was cut')
    }
    await expect(storeAt().put(randomUUID(), broken())).rejects.toThrow('the line was cut')
  })

  it('R-APP-4 R-ALL-6 clears away the parts of a process that died', async () => {
    const { CreateMultipartUploadCommand } = await import('@aws-sdk/client-s3')
    const Key = `uploads/${randomUUID()}`
    await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key }))
    expect(await storeAt().clean(60_000)).toBe(0)
    expect((await left()).uploads).toBe(1)
    expect(await storeAt().clean(atOnce)).toBe(1)
  })

  it('R-APP-4 takes 100 MiB with no more than 80 MB of memory', async () => {
    const [store, key] = [storeAt(), randomUUID()]
    await store.put(key, streamedPdf(20 * MiB))
    const before = memoryHeld()
    let most = 0
    let seen = 0
    async function* watched() {
      for await (const chunk of streamedPdf(100 * MiB)) {
        seen += chunk.length
        if (seen % (10 * MiB) < chunk.length) most = Math.max(most, memoryHeld())
        yield chunk
      }
    }
    expect((await store.put(key, watched())).size).toBe(100 * MiB)
    expect((most - before) / MiB).toBeLessThan(80)
    await store.remove(key)
  }, 60_000)
})

describe('a server that goes away in the middle', { timeout: 60_000 }, () => {
  let between: Server | undefined

  afterEach(() => between?.close())

  /** Passes so many bytes on to the server, then cuts every line. */
  async function cutAfter(bytes: number): Promise<string> {
    const { port } = new URL(swift?.endpoint ?? '')
    let left = bytes
    const server = createServer((socket) => {
      const onward = connect(Number(port), '127.0.0.1')
      const cut = () => {
        socket.destroy()
        onward.destroy()
      }
      for (const end of [socket, onward]) end.on('error', cut)
      socket.on('data', (chunk) => {
        left -= chunk.length
        if (left < 0) cut()
      })
      socket.pipe(onward).pipe(socket)
    })
    between = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it.each([1 * MiB, 12 * MiB])('R-APP-4 after %i bytes: it is said, and no file is there', async (size) => {
    const key = randomUUID()
    const store = storeAt(await cutAfter(size))
    await expect(store.put(key, pieces(Buffer.alloc(30 * MiB)))).rejects.toThrow()
    await expect(storeAt().get(key)).rejects.toThrow(NotStored)
    await storeAt().clean(atOnce)
  })
})
