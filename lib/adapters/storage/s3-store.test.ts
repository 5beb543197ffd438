import { describe, expect, it } from 'vitest'
import { s3ClientConfig, s3Store } from './s3-store'
import type { S3Settings } from './storage-url'

const settings: S3Settings = {
  kind: 's3',
  bucket: 'portal',
  prefix: 'uploads/',
  endpoint: 'http://127.0.0.1:9',
  region: 'us-east-1',
}
const key = '0b7f5ad2-7e5e-4ff0-9a53-0c6e0c5b1f11'

type Sent = { method: string; hostname: string; path: string; headers: Record<string, string> }

/** What would go over the wire. Whether a real server takes it is another test's question. */
function recording() {
  const requests: Sent[] = []
  const store = s3Store(settings, {
    ...s3ClientConfig(settings),
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    requestHandler: {
      handle: async (request: Sent) => {
        requests.push(request)
        return { response: { statusCode: 200, headers: {}, body: undefined } }
      },
    },
  })
  return { store, requests }
}

async function* oneChunk() {
  yield Buffer.from('bytes')
}

describe('S3 store, its requests only', () => {
  it('R-ALL-6 names the bucket in the path, as servers other than Amazon want it', async () => {
    const { store, requests } = recording()
    await store.put(key, oneChunk())
    expect(requests.map(({ method, hostname, path }) => [method, hostname, path])).toEqual([
      ['PUT', '127.0.0.1', `/portal/uploads/${key}`],
    ])
  })

  it('adds no checksum of its own, which Swift answers with 501 where it is a trailer', async () => {
    const { store, requests } = recording()
    await store.put(key, oneChunk())
    const names = Object.keys(requests[0]?.headers ?? {}).map((name) => name.toLowerCase())
    expect(names.filter((name) => name.includes('checksum') || name.includes('trailer'))).toEqual([])
    expect(names).toContain('content-length')
  })

  it('takes no name as a key', async () => {
    const { store, requests } = recording()
    await expect(store.put('../届.pdf', oneChunk())).rejects.toThrow('UUID')
    expect(requests).toEqual([])
  })

  it('asks Amazon itself by the host name', () => {
    expect(s3ClientConfig({ ...settings, endpoint: undefined }).forcePathStyle).toBe(false)
  })
})
