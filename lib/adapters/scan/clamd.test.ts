import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClamdServer, knownByHash, noClamd, startClamd } from '@/lib/test-support/clamd-server'
import { eicar } from '@/lib/test-support/eicar'
import { MiB, samplePdf, sampleXlsx } from '@/lib/test-support/sample-files'
import { ScanFailed, scan, signatureVersion } from './clamd'

async function* pieces(bytes: Buffer, step = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

async function* zeros(size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; left -= 65_536) yield Buffer.alloc(Math.min(left, 65_536))
}

describe('clamd itself', () => {
  let clamd: ClamdServer | undefined

  beforeAll(async () => {
    if (!noClamd) clamd = await startClamd({ mostMegabytes: 5 })
  }, 40_000)

  afterAll(() => clamd?.stop())

  beforeEach((context) => {
    if (noClamd) context.skip(noClamd)
  })

  const look = (bytes: AsyncIterable<Uint8Array>) => scan(clamd?.url ?? '', bytes)

  it('R-APP-4 finds nothing in a good file', async () => {
    expect(await look(pieces(await samplePdf()))).toEqual({ infected: false })
  })

  it('R-APP-4 finds EICAR plain, in an .xlsx and behind other bytes, and a file by its hash', async () => {
    const found = { infected: true, name: expect.stringContaining('Own.Eicar') }
    expect(await look(pieces(Buffer.from(eicar)))).toEqual(found)
    expect(await look(pieces(sampleXlsx({ 'xl/media/image1.bin': eicar })))).toEqual(found)
    expect(await look(pieces(Buffer.concat([await samplePdf(), Buffer.from(eicar)])))).toEqual(found)
    expect(await look(pieces(knownByHash))).toEqual({
      infected: true,
      name: expect.stringContaining('Own.Hash'),
    })
  })

  it('R-APP-4 what is over its limit gets no verdict', async () => {
    await expect(look(zeros(20 * MiB))).rejects.toThrow(ScanFailed)
  })

  it('R-APP-7 names its signatures', async () => {
    expect(await signatureVersion(clamd?.url ?? '')).toMatch(/^\d+\.\d+/)
  })

  it('R-APP-4 many at once get each their own verdict', async () => {
    const files = [Buffer.from(eicar), await samplePdf(), knownByHash, sampleXlsx()]
    const verdicts = await Promise.all(files.map((file) => look(pieces(file))))
    expect(verdicts.map(({ infected }) => infected)).toEqual([true, false, true, false])
  })
})

describe('a clamd that misbehaves', () => {
  let server: Server | undefined

  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())))

  async function playing(answer: (socket: Socket) => void): Promise<string> {
    const started = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.resume()
      answer(socket)
    })
    server = started
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
    return `tcp://127.0.0.1:${(started.address() as AddressInfo).port}`
  }

  it.each([
    ['closes without a word', (socket: Socket) => socket.destroy()],
    ['says nothing and closes', (socket: Socket) => socket.end()],
    ['reports an error', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['talks of something else', (socket: Socket) => socket.end('HTTP/1.1 200 OK\0')],
    ['says OK of another file', (socket: Socket) => socket.end('other: OK\0')],
  ])('R-APP-4 %s: no verdict', async (_name, answer) => {
    const url = await playing(answer)
    await expect(scan(url, zeros(MiB))).rejects.toThrow(ScanFailed)
  })

  it('R-APP-4 that is not there: no verdict', async () => {
    await expect(scan('tcp://127.0.0.1:9', zeros(10))).rejects.toThrow(ScanFailed)
    await expect(scan('unix:/nowhere/clamd.ctl', zeros(10))).rejects.toThrow(ScanFailed)
  })
})
