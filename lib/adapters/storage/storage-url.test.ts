import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStorageUrl } from './storage-url'

describe('STORAGE_URL', () => {
  it.each([
    ['file:.data/files', resolve('.data/files')],
    ['file:/var/lib/portal', '/var/lib/portal'],
    ['file:///var/lib/portal%20files', '/var/lib/portal files'],
  ])('%s is a folder', (address, root) => {
    expect(readStorageUrl(address)).toEqual({ kind: 'folder', root })
  })

  it('R-ALL-6 s3://bucket?endpoint=… is a bucket of any S3 server', () => {
    expect(readStorageUrl('s3://portal?endpoint=http://127.0.0.1:8080')).toEqual({
      kind: 's3',
      bucket: 'portal',
      prefix: '',
      endpoint: 'http://127.0.0.1:8080',
      region: 'us-east-1',
    })
  })

  it('takes a folder of the bucket and a region', () => {
    expect(readStorageUrl('s3://portal/uploads/?region=ap-northeast-1')).toEqual({
      kind: 's3',
      bucket: 'portal',
      prefix: 'uploads/',
      endpoint: undefined,
      region: 'ap-northeast-1',
    })
  })

  it.each(['', 'http://portal', '/var/lib/portal', 's3://'])('refuses %s', (address) => {
    expect(() => readStorageUrl(address)).toThrow('STORAGE_URL')
  })
})
