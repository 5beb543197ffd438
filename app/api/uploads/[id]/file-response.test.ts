import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { ReadableUpload } from '@/lib/usecases/read-upload'
import { fileResponse } from './file-response'

const content = Buffer.from('%PDF-1.7')

function upload(change: Partial<ReadableUpload> = {}): ReadableUpload {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const bytes = Readable.from([content])
  return { fileName: '届.pdf', fileType: 'pdf', size: content.length, sha256, bytes, ...change }
}

const header = (change: Partial<ReadableUpload>, name: string, inline = false) =>
  fileResponse(upload(change), inline).headers.get(name) ?? ''

describe('a file on its way out', () => {
  it('R-APP-4 arrives as it was, with its SHA-256', async () => {
    const response = fileResponse(upload(), false)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content)
    const digest = createHash('sha256').update(content).digest('base64')
    expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`)
  })

  it.each([
    ['届（髙）.pdf', '%E5%B1%8A%EF%BC%88%E9%AB%99%EF%BC%89.pdf'],
    ["a'b(c)*.pdf", 'a%27b%28c%29%2a.pdf'],
    ['100%"\\.pdf', '100%25%22%5C.pdf'],
    ['届\r\nx: y.pdf', '%E5%B1%8A%0D%0Ax%3A%20y.pdf'],
  ])('R-APP-4 %j is named by RFC 6266', (fileName, encoded) => {
    const words = header({ fileName }, 'content-disposition')
    expect(words).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.!~-]+$/)
    expect(words.split("UTF-8''")[1]).toBe(encoded)
    expect(words.split('"')).toHaveLength(3)
  })

  it('R-APP-4 gets the ending of what it is', () => {
    expect(header({ fileName: 'setup.exe' }, 'content-disposition')).toContain('filename="setup.exe.pdf"')
    expect(header({ fileName: 'SCAN.PDF' }, 'content-disposition')).toContain('filename="SCAN.PDF"')
  })

  it('is shown only where asked for, and only PDF and PNG', () => {
    expect(header({}, 'content-disposition', true)).toMatch(/^inline/)
    expect(header({ fileType: 'png' }, 'content-disposition', true)).toMatch(/^inline/)
    expect(header({ fileType: 'xlsx' }, 'content-disposition', true)).toMatch(/^attachment/)
    expect(header({ fileType: 'xls' }, 'content-disposition', true)).toMatch(/^attachment/)
  })

  it.each(['pdf', 'png', 'xlsx', 'xls'] as const)('runs nothing, is stored nowhere: %s', (fileType) => {
    for (const inline of [true, false]) {
      expect(header({ fileType }, 'content-security-policy', inline)).toContain("default-src 'none'")
      expect(header({ fileType }, 'x-content-type-options', inline)).toBe('nosniff')
      expect(header({ fileType }, 'cache-control', inline)).toContain('no-store')
    }
    expect(header({ fileType }, 'content-security-policy')).toContain('sandbox')
  })
})
